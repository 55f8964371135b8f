package bg.glashatay.web.machines;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.Slug;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the site's XML files an address asks for. */
sealed interface XmlAddress {

    /** What a section published, or the whole site (empty). */
    record Feed(Language language, Optional<String> section) implements XmlAddress {
        @Override
        public String path() {
            return language.pathPrefix() + section.map(slug -> "/" + slug).orElse("") + "/feed.xml";
        }
    }

    /** All canonical addresses, or where their parts are. */
    record Sitemap() implements XmlAddress {
        @Override
        public String path() {
            return "/sitemap.xml";
        }
    }

    /** The part with what is no document. */
    record SitemapOfPages() implements XmlAddress {
        @Override
        public String path() {
            return "/sitemap-pages.xml";
        }
    }

    /** A part with documents of a language. */
    record SitemapOfDocuments(Language language, long number) implements XmlAddress {
        @Override
        public String path() {
            return "/sitemap-" + language.code() + "-" + number + ".xml";
        }
    }

    String path();

    Pattern FEED = Pattern.compile("(/en)?(?:/(" + Slug.FORM + "))?/feed\\.xml");
    Pattern PART = Pattern.compile("/sitemap-(bg|en)-([1-9][0-9]{0,9})\\.xml");

    /** Reads a path; empty where no such file can be. */
    static Optional<XmlAddress> of(String path) {
        var feed = FEED.matcher(path);
        if (feed.matches()) {
            var language = feed.group(1) == null ? Language.BG : Language.EN;
            return Optional.of(new Feed(language, Optional.ofNullable(feed.group(2))));
        }
        var part = PART.matcher(path);
        if (part.matches()) {
            return Language.ofCode(part.group(1))
                    .map(language -> new SitemapOfDocuments(language, Long.parseLong(part.group(2))));
        }
        return switch (path) {
            case "/sitemap.xml" -> Optional.of(new Sitemap());
            case "/sitemap-pages.xml" -> Optional.of(new SitemapOfPages());
            default -> Optional.empty();
        };
    }
}
