package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.domain.site.Section;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a request to the citizens' site asks for, read from the path of its address and nothing else. */
public sealed interface PublicAddress {

    /** The home page of a language. */
    record Home(Language language) implements PublicAddress {
        @Override
        public String path() {
            return language.pathPrefix() + "/";
        }
    }

    /** The list of a section. */
    record SectionList(Language language, String section) implements PublicAddress {
        @Override
        public String path() {
            return language.pathPrefix() + "/" + section;
        }
    }

    /** The list of what has a tag. */
    record TagList(Language language, String tag) implements PublicAddress {
        @Override
        public String path() {
            return language.pathPrefix() + "/" + TAG + "/" + tag;
        }
    }

    /** A document. */
    record DocumentPage(Language language, String section, String slug) implements PublicAddress {
        @Override
        public String path() {
            return language.pathPrefix() + "/" + section + "/" + slug;
        }
    }

    /** Nothing that the citizens' site could have. */
    record Unknown(Language language) implements PublicAddress {
        @Override
        public String path() {
            return language.pathPrefix() + "/";
        }
    }

    Language language();

    /** The one spelling of the address; whoever asked under another is led here. */
    String path();

    /** The first word of the addresses of tags. */
    String TAG = "tag";

    /** Possessive: Java would go a step deeper for each part of a word, and a long address has thousands. */
    Pattern SLUG = Pattern.compile(Slug.FORM);

    /**
     * Reads a path as it came over the wire, still percent-encoded. Slips of spelling (capitals, a slash too many, a
     * session id that somebody's browser appended) are read as what was meant; {@link #path} says how it is spelt.
     */
    static PublicAddress of(String rawPath) {
        var words = words(rawPath);
        var language = words.isEmpty() ? Language.BG : foreign(words.get(0));
        var within = language == Language.BG ? words : words.subList(1, words.size());
        if (within.isEmpty()) {
            return new Home(language);
        }
        if (within.size() == 2
                && within.get(0).equals(TAG)
                && SLUG.matcher(within.get(1)).matches()) {
            return new TagList(language, within.get(1));
        }
        var known = within.size() <= 2
                && !Section.RESERVED_SLUGS.contains(within.get(0))
                && within.stream().allMatch(word -> SLUG.matcher(word).matches());
        if (!known) {
            return new Unknown(language);
        }
        return within.size() == 1
                ? new SectionList(language, within.get(0))
                : new DocumentPage(language, within.get(0), within.get(1));
    }

    private static List<String> words(String rawPath) {
        return Arrays.stream(rawPath.split("/"))
                .map(word -> decoded(word.split(";", 2)[0]))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            // "%zz" is a word like any other that no page is called by
            return word;
        }
    }

    private static Language foreign(String word) {
        return Language.ofCode(word).filter(language -> language != Language.BG).orElse(Language.BG);
    }
}
