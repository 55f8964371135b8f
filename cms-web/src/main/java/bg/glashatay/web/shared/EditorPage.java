package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.Slug;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An editorial page: the address people see, and the view under {@code /WEB-INF/editor} that answers it. Parts in
 * braces are handed to the view as parameters: an id is a number, any other a word of lower-case letters, digits and dashes.
 */
record EditorPage(String address, String view) {

    /** Where the views are: below WEB-INF, so that nobody reaches them but through their addresses. */
    static final String VIEWS = "/WEB-INF/editor/";

    private static final List<EditorPage> ALL = List.of(
            new EditorPage("/login", "security/login"),
            new EditorPage("/editor", "desk/start"),
            new EditorPage("/editor/", "desk/start"),
            new EditorPage("/editor/password", "security/password"),
            new EditorPage("/editor/second-factor", "security/secondFactor"),
            new EditorPage("/editor/worklists/{list}", "desk/worklist"),
            new EditorPage("/editor/documents", "desk/documents"),
            new EditorPage("/editor/documents/bulk", "bulk/bulk"),
            new EditorPage("/editor/documents/new", "publishing/new"),
            new EditorPage("/editor/documents/{id}/history", "history/history"),
            new EditorPage("/editor/documents/{id}/compare", "history/compare"),
            new EditorPage("/editor/revisions/{id}", "history/revision"),
            new EditorPage("/editor/editions/{id}", "publishing/edit"),
            new EditorPage("/editor/editions/{id}/review", "publishing/review"),
            new EditorPage("/editor/library", "library/library"),
            new EditorPage("/editor/library/delete", "library/delete"),
            new EditorPage("/editor/library/{file}", "library/asset"),
            new EditorPage("/editor/library/{file}/replace", "library/replace"),
            new EditorPage("/editor/search", "searchdesk/missed"),
            new EditorPage("/editor/search/synonyms", "searchdesk/synonyms"),
            new EditorPage("/editor/search/promoted", "searchdesk/promoted"),
            new EditorPage("/editor/blocks/new", "blocks/new"),
            new EditorPage("/editor/blocks/{id}/uses", "blocks/uses"),
            new EditorPage("/editor/home", "home/home"),
            new EditorPage("/editor/home/add", "home/add"),
            new EditorPage("/editor/home/slots/{id}", "home/slot"),
            new EditorPage("/editor/admin/audit", "auditlog/audit"),
            new EditorPage("/editor/feedback", "feedback/feedback"),
            new EditorPage("/editor/feedback/pages", "feedback/pages"),
            new EditorPage("/editor/notifications", "notifications/inbox"),
            new EditorPage("/editor/notifications/{id}", "notifications/open"),
            new EditorPage("/editor/notifications/preferences", "notifications/preferences"),
            new EditorPage("/editor/editions/{id}/comments", "comments/comments"),
            new EditorPage("/editor/admin/sections", "sections/tree"),
            new EditorPage("/editor/admin/sections/new", "sections/section"),
            new EditorPage("/editor/admin/sections/{id}", "sections/section"),
            new EditorPage("/editor/admin/menus", "sections/menus"),
            new EditorPage("/editor/admin/menus/{id}", "sections/menuItem"),
            new EditorPage("/editor/admin/redirects", "redirects/redirects"),
            new EditorPage("/editor/admin/redirects/import", "redirects/import"),
            new EditorPage("/editor/admin/redirects/{id}", "redirects/redirect"),
            new EditorPage("/editor/admin/approvals", "steps/approvals"),
            new EditorPage("/editor/admin/approvals/{section}", "steps/section"),
            new EditorPage("/editor/admin/files", "storage/files"),
            new EditorPage("/editor/admin/backups", "backup/backups"),
            new EditorPage("/editor/admin/import", "transfer/imports"),
            new EditorPage("/editor/admin/import/{id}", "transfer/report"),
            new EditorPage("/editor/admin/export", "exchange/exports"),
            new EditorPage("/editor/admin/status", "watch/status"),
            new EditorPage("/editor/mirror", "mirror/mirror"),
            new EditorPage("/editor/admin/tokens", "security/tokens"),
            new EditorPage("/editor/admin/accounts", "accounts/accounts"),
            new EditorPage("/editor/admin/accounts/new", "accounts/new"),
            new EditorPage("/editor/admin/accounts/{id}", "accounts/account"),
            new EditorPage("/editor/sessions", "accounts/sessions"));

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    /** Where the request is to be forwarded to; empty where there is no such page. */
    static Optional<String> viewFor(HttpServletRequest request) {
        var path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return ALL.stream().flatMap(page -> page.match(path).stream()).findFirst();
    }

    private Optional<String> match(String path) {
        var expression = VARIABLE.matcher(address)
                .replaceAll(name -> name.group(1).equals("id") ? "([1-9][0-9]{0,17})" : "(" + Slug.FORM + ")");
        var match = Pattern.compile(expression).matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var parameters = new StringBuilder(VIEWS + view + ".xhtml");
        var names = VARIABLE.matcher(address);
        for (int group = 1; names.find(); group++) {
            parameters
                    .append(group == 1 ? '?' : '&')
                    .append(names.group(1))
                    .append('=')
                    .append(match.group(group));
        }
        return Optional.of(parameters.toString());
    }
}
