package bg.glashatay.journey;

import java.util.function.Function;

/** One page of every kind that editors and administrators meet on the demo site, and who opens it. */
enum DeskPlace {
    LOGIN("security/login", "", "/login"),
    START("desk/start", "publisher", "/editor"),
    START_OF_A_NEWCOMER("desk/start", "duty", "/editor"),
    WORKLIST("desk/worklist", "reviewer", "/editor/worklists/recently-published"),
    DOCUMENTS("desk/documents", "publisher", "/editor/documents"),
    NO_DOCUMENTS("desk/documents", "publisher", "/editor/documents?text=zzzzzzzz"),
    BULK("bulk/bulk", "publisher", site -> "/editor/documents/bulk?step=publish" + chosen(site, "READY")),
    BULK_OF_NOTHING("bulk/bulk", "publisher", "/editor/documents/bulk?step=publish"),
    NEW("publishing/new", "author", "/editor/documents/new"),
    EDIT("publishing/edit", "author", site -> edition(site, "e.state = 'DRAFT' and d.type = 'NEWS'", "")),
    EDIT_RETURNED("publishing/edit", "author", site -> edition(site, "e.state = 'CHANGES_REQUESTED'", "")),
    EDIT_EVENT("publishing/edit", "author", site -> edition(site, "d.type = 'EVENT' and e.state = 'PUBLISHED'", "")),
    EDIT_ACT("publishing/edit", "publisher", site -> edition(site, "d.type = 'ACT' and e.state = 'PUBLISHED'", "")),
    REVIEW("publishing/review", "reviewer", site -> edition(site, "e.state = 'IN_REVIEW'", "/review")),
    REVIEW_READY("publishing/review", "publisher", site -> edition(site, "e.state = 'READY'", "/review")),
    REVIEW_SCHEDULED("publishing/review", "publisher", site -> edition(site, "e.state = 'SCHEDULED'", "/review")),
    REVIEW_FAILED("publishing/review", "publisher", site -> edition(site, "e.state = 'PUBLISHING_FAILED'", "/review")),
    REVIEW_PUBLISHED("publishing/review", "publisher", site -> edition(site, "e.state = 'PUBLISHED'", "/review")),
    REVIEW_UNREVIEWED("publishing/review", "reviewer", site -> edition(site, "e.unreviewed", "/review")),
    REVIEW_WITHDRAWN("publishing/review", "publisher", site -> edition(site, "e.state = 'WITHDRAWN'", "/review")),
    COMMENTS(
            "comments/comments",
            "author",
            site -> edition(site, "exists (select 1 from edition_comment c where c.edition_id = e.id)", "/comments")),
    HISTORY("history/history", "publisher", site -> "/editor/documents/" + muchEdited(site) + "/history"),
    COMPARE("history/compare", "publisher", site -> "/editor/documents/" + muchEdited(site) + "/compare"),
    REVISION(
            "history/revision",
            "publisher",
            site -> "/editor/revisions/" + value(site, "select max(id) from revision")),
    LIBRARY("library/library", "author", "/editor/library"),
    NOTHING_IN_THE_LIBRARY("library/library", "author", "/editor/library?text=zzzzzzzz"),
    ASSET("library/asset", "publisher", site -> "/editor/library/" + picture(site)),
    ASSET_REPLACE("library/replace", "publisher", site -> "/editor/library/" + picture(site) + "/replace"),
    ASSETS_DELETE("library/delete", "publisher", site -> "/editor/library/delete?file=" + picture(site)),
    MISSED("searchdesk/missed", "publisher", "/editor/search"),
    SYNONYMS("searchdesk/synonyms", "publisher", "/editor/search/synonyms"),
    PROMOTED("searchdesk/promoted", "publisher", "/editor/search/promoted"),
    BLOCK("blocks/new", "author", "/editor/blocks/new"),
    BLOCK_USES(
            "blocks/uses",
            "author",
            site -> "/editor/blocks/" + value(site, "select min(block_id) from block_use") + "/uses"),
    HOME("home/home", "publisher", "/editor/home"),
    HOME_ADD("home/add", "publisher", "/editor/home/add?lang=bg&place=lead"),
    HOME_SLOT("home/slot", "publisher", site -> "/editor/home/slots/" + value(site, "select min(id) from home_slot")),
    FEEDBACK("feedback/feedback", "publisher", "/editor/feedback"),
    FEEDBACK_PAGES("feedback/pages", "publisher", "/editor/feedback/pages"),
    INBOX("notifications/inbox", "author", "/editor/notifications"),
    PREFERENCES("notifications/preferences", "author", "/editor/notifications/preferences"),
    PASSWORD("security/password", "author", "/editor/password"),
    SECOND_FACTOR("security/secondFactor", "author", "/editor/second-factor"),
    SESSIONS("accounts/sessions", "author", "/editor/sessions"),
    ACCOUNTS("accounts/accounts", "admin", "/editor/admin/accounts"),
    NO_ACCOUNTS("accounts/accounts", "admin", "/editor/admin/accounts?text=zzzzzzzz"),
    ACCOUNT_NEW("accounts/new", "admin", "/editor/admin/accounts/new"),
    ACCOUNT(
            "accounts/account",
            "admin",
            site -> "/editor/admin/accounts/" + value(site, "select id from account where username = 'reviewer'")),
    TOKENS("security/tokens", "admin", "/editor/admin/tokens"),
    AUDIT("auditlog/audit", "admin", "/editor/admin/audit"),
    NOTHING_IN_THE_LOG("auditlog/audit", "admin", "/editor/admin/audit?actor=zzzzzzzz"),
    SECTIONS("sections/tree", "admin", "/editor/admin/sections"),
    SECTION_NEW("sections/section", "admin", "/editor/admin/sections/new"),
    SECTION(
            "sections/section",
            "admin",
            site -> "/editor/admin/sections/" + value(site, "select id from section where slug = 'kultura'")),
    MENUS("sections/menus", "admin", "/editor/admin/menus"),
    MENU_ITEM(
            "sections/menuItem",
            "admin",
            site -> "/editor/admin/menus/" + value(site, "select min(id) from menu_item")),
    REDIRECTS("redirects/redirects", "admin", "/editor/admin/redirects"),
    REDIRECTS_IMPORT("redirects/import", "admin", "/editor/admin/redirects/import"),
    REDIRECT(
            "redirects/redirect",
            "admin",
            site -> "/editor/admin/redirects/" + value(site, "select min(id) from redirect")),
    APPROVALS("steps/approvals", "admin", "/editor/admin/approvals"),
    APPROVALS_OF_A_SECTION("steps/section", "admin", "/editor/admin/approvals/kultura"),
    IMPORT("transfer/imports", "admin", "/editor/admin/import"),
    EXPORT("exchange/exports", "admin", "/editor/admin/export"),
    STATUS("watch/status", "admin", "/editor/admin/status"),
    FILES("storage/files", "admin", "/editor/admin/files"),
    MIRROR("mirror/mirror", "admin", "/editor/mirror"),
    BACKUPS("backup/backups", "admin", "/editor/admin/backups"),
    TROUBLE("shared/trouble", "author", "/editor/admin/accounts");

    private final String view;
    private final String account;
    private final Function<Site, String> path;

    DeskPlace(String view, String account, String path) {
        this(view, account, site -> path);
    }

    DeskPlace(String view, String account, Function<Site, String> path) {
        this.view = view;
        this.account = account;
        this.path = path;
    }

    /** Which page of {@code WEB-INF/editor} is seen. */
    String view() {
        return view;
    }

    /** Who looks; empty where nobody has logged in. */
    String account() {
        return account;
    }

    String path(Site site) {
        return path.apply(site);
    }

    private static String edition(Site site, String which, String page) {
        return "/editor/editions/"
                + value(
                        site,
                        "select e.id from edition e join document d on d.id = e.document_id where e.language = 'bg' and "
                                + which + " order by e.id limit 1")
                + page;
    }

    private static String chosen(Site site, String state) {
        return value(
                site,
                "select string_agg('&edition=' || e.document_id || '-' || e.number || '.' || r.content_hash, '')"
                        + " from edition e join edition_head h on h.edition_id = e.id join revision r on r.id = h.revision_id"
                        + " where e.language = 'bg' and e.state = '" + state + "'");
    }

    /** The document with the most saves. */
    private static String muchEdited(Site site) {
        return value(
                site,
                "select e.document_id from revision r join edition e on e.id = r.edition_id group by e.document_id"
                        + " order by count(*) desc, e.document_id limit 1");
    }

    private static String picture(Site site) {
        return value(site, "select min(sha256) from asset where media_type like 'image/%'");
    }

    private static String value(Site site, String sql) {
        return PublicPlace.value(site, sql);
    }
}
