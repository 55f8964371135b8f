package bg.glashatay.journey;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One page of every template that citizens meet on the demo site. */
enum PublicPlace {
    HOME(site -> "/"),
    SECTION(site -> "/obshtina"),
    ARCHIVE(site -> "/obshtina?year=2026"),
    TAG(PublicPlace::someTag),
    NEWS(site -> linkOn(site, "/", "front-title")),
    /** With updates, contents, a table and readers' judgement. */
    LONG_PAGE(site -> "/uslugi/mestni-danatsi-i-taksi"),
    GALLERY(site -> first(site, "r.body like '%<div data-gallery=%' and e.state = 'PUBLISHED'")),
    VIDEO(site -> first(site, "r.body like '%<div data-video=%' and e.state = 'PUBLISHED'")),
    ACT(site -> live(site, "ACT")),
    FILES(site -> live(site, "FILES")),
    EVENT(site -> live(site, "EVENT")),
    NOTICE(site -> live(site, "NOTICE")),
    STATEMENT(site -> live(site, "STATEMENT")),
    WITHDRAWN(site -> first(site, "e.state = 'WITHDRAWN'")),
    EVENTS(site -> "/events"),
    ALERTS(site -> "/alerts"),
    REGISTER(site -> "/register"),
    REGISTER_SECOND_PAGE(site -> "/register?page=2"),
    SEARCH_FIELD(site -> "/search"),
    SEARCH(site -> "/search?q=%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D0%B0"),
    NOTHING_FOUND(site -> "/search?q=zzzzzzzz"),
    GONE(site -> first(site, "e.state = 'UNPUBLISHED' and e.replacement_id is null")),
    MISSING(site -> "/no-such-section/no-such-page");

    private final Function<Site, String> path;

    PublicPlace(Function<Site, String> path) {
        this.path = path;
    }

    /** The page in Bulgarian, and in English where it has one. */
    List<String> paths(Site site) {
        var bulgarian = path.apply(site);
        // an archive's link leads to the whole section, which holds other documents in English
        var english = this == MISSING || this == ARCHIVE ? "/en" + bulgarian : inEnglish(site, bulgarian);
        return english.isEmpty() ? List.of(bulgarian) : List.of(bulgarian, english);
    }

    /** Which page of {@code WEB-INF/public} is seen. */
    String view() {
        return switch (this) {
            case HOME -> "home";
            case SECTION, ARCHIVE -> "section";
            case TAG -> "tag";
            case EVENTS, ALERTS -> "agenda";
            case REGISTER, REGISTER_SECOND_PAGE -> "register";
            case SEARCH_FIELD, SEARCH, NOTHING_FOUND -> "search";
            case GONE -> "gone";
            case MISSING -> "error";
            default -> "document";
        };
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

    private static String live(Site site, String type) {
        return first(site, "e.state = 'PUBLISHED' and d.type = '" + type + "'");
    }

    /** The address of a Bulgarian text; of one with an English translation, if there is one. */
    private static String first(Site site, String which) {
        return value(
                site,
                """
                select '/' || s.slug || '/' || a.slug
                  from edition e join document d on d.id = e.document_id
                  join address a on a.document_id = d.id and a.language = e.language and a.is_current
                  join section s on s.id = a.section_id
                  join edition_head h on h.edition_id = e.id join revision r on r.id = h.revision_id
                 where e.language = 'bg' and (e.expires_at is null or e.expires_at > now()) and
                """
                        + which
                        + """
                           order by exists (select 1 from edition t
                                             where t.document_id = d.id and t.language = 'en'
                                               and t.state = e.state) desc, e.id
                           limit 1
                          """);
    }

    private static String someTag(Site site) {
        return "/tag/"
                + value(
                        site,
                        """
                        select t.slug from edition_tag t join edition e on e.id = t.edition_id
                         where t.language = 'bg' and e.state = 'PUBLISHED'
                         group by t.slug order by count(*) desc, t.slug limit 1
                        """);
    }

    /** The first row of what the database answers. */
    static String value(Site site, String sql) {
        return site.rows().one(sql);
    }
}
