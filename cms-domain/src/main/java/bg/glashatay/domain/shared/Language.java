package bg.glashatay.domain.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the site publishes in. Bulgarian stands at the root of the site, the others under their code. */
public enum Language {
    BG,
    EN;

    /** The ISO 639-1 code, as in {@code lang} attributes and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** What the addresses of this language start with: empty for Bulgarian, {@code /en} for English. */
    public String pathPrefix() {
        return this == BG ? "" : "/" + code();
    }

    /** The one that is not this one. */
    public Language other() {
        return this == BG ? EN : BG;
    }

    /** The language that an address within the site says. */
    public static Language ofPath(String path) {
        return path.startsWith(EN.pathPrefix() + "/") ? EN : BG;
    }

    /** The language of an ISO 639-1 code; empty for one the site does not publish in. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
