package bg.glashatay.journey;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One page of every template that citizens meet on the demo site. */
enum PublicPlace {
    HOME(site -> "/"),
    SECTION(site -> "/obshtina"),
    SECTION_SECOND_PAGE(site -> "/obshtina?page=2"),
    NEWS(site -> linkOn(site, "/", "front-title")),
    /** With updates, contents, a table and readers' judgement. */
    LONG_PAGE(site -> "/uslugi/mestni-danatsi-i-taksi"),
    REGISTER(site -> "/register"),
    SEARCH(site -> "/search?q=%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D0%B0"),
    NOTHING_FOUND(site -> "/search?q=zzzzzzzz"),
    GONE(site -> "/sport/zapisvane-za-noshtnia-turnir-po-minifutbol"),
    MISSING(site -> "/no-such-section/no-such-page");

    private final Function<Site, String> path;

    PublicPlace(Function<Site, String> path) {
        this.path = path;
    }

    /** The page in Bulgarian, and in English where it has one. */
    List<String> paths(Site site) {
        var bulgarian = path.apply(site);
        var english = this == MISSING ? "/en" + bulgarian : inEnglish(site, bulgarian);
        return english.isEmpty() ? List.of(bulgarian) : List.of(bulgarian, english);
    }

    private static String inEnglish(Site site, String path) {
        var link = Pattern.compile("<a href=\"([^\"]+)\"\\s+hreflang=\"en\"")
                .matcher(site.get(path).body());
        return link.find() ? link.group(1) : "";
    }

    /** The first link under a heading of a class. */
    private static String linkOn(Site site, String path, String heading) {
        var link = Pattern.compile("class=\"" + heading + "\"><a href=\"([^\"]+)\"")
                .matcher(site.get(path).body());
        if (!link.find()) {
            throw new IllegalStateException("No " + heading + " at " + path);
        }
        return link.group(1);
    }
}
