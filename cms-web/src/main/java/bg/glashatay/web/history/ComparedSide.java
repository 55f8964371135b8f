package bg.glashatay.web.history;

import bg.glashatay.domain.shared.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One side of a comparison as the address names it: a revision, or whatever citizens read now.
 *
 * @param revision empty for the live text
 * @param language of the live text; empty for a revision
 */
record ComparedSide(Optional<Long> revision, Optional<Language> language) {

    private static final Pattern LIVE = Pattern.compile("live-(bg|en)");
    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,17}");

    /** Reads a parameter; empty where it is absent or nonsense. */
    static Optional<ComparedSide> of(String parameter) {
        var value = parameter == null ? "" : parameter;
        var live = LIVE.matcher(value);
        if (live.matches()) {
            return Optional.of(live(Language.ofCode(live.group(1)).orElseThrow()));
        }
        return REVISION.matcher(value).matches() ? Optional.of(revision(Long.parseLong(value))) : Optional.empty();
    }

    static ComparedSide live(Language language) {
        return new ComparedSide(Optional.empty(), Optional.of(language));
    }

    static ComparedSide revision(long id) {
        return new ComparedSide(Optional.of(id), Optional.empty());
    }

    /** As the address names it. */
    String value() {
        return language.map(live -> "live-" + live.code()).orElseGet(() -> String.valueOf(revision.orElseThrow()));
    }
}
