package bg.glashatay.run.bench;

import java.net.URI;
import java.util.List;

/** Editorial pages with many years' editions and a long audit log: what people at work wait for. */
final class DeskPart implements Part {

    /** Who looks at which pages, each the busiest of its kind. */
    private static final List<Look> LOOKS = List.of(
            new Look(
                    "section-editor",
                    List.of(
                            "/editor",
                            "/editor/worklists/failed",
                            "/editor/worklists/to-review",
                            "/editor/worklists/unreviewed-debts",
                            "/editor/worklists/ready-to-publish",
                            "/editor/worklists/scheduled",
                            "/editor/worklists/due-for-review",
                            "/editor/worklists/discarded",
                            "/editor/worklists/recently-published",
                            "/editor/documents",
                            "/editor/documents?sort=title&page=40",
                            "/editor/documents?text=%D0%BF%D1%80%D0%BE%D0%B2%D0%B5%D1%80%D0%BA%D0%B8")),
            new Look(
                    "author",
                    List.of(
                            "/editor",
                            "/editor/worklists/my-drafts",
                            "/editor/worklists/returned-to-me",
                            "/editor/documents?author=author")),
            new Look(
                    "reviewer",
                    List.of("/editor", "/editor/worklists/to-review", "/editor/worklists/unreviewed-debts")),
            new Look("publisher", List.of("/editor", "/editor/worklists/ready-to-publish")),
            new Look(
                    "admin",
                    List.of(
                            "/editor/admin/audit",
                            "/editor/admin/audit?actor=author&command=SUBMIT",
                            "/editor/admin/audit?result=refused&from=2026-01-01&until=2026-01-31",
                            "/editor/admin/audit?edition=101",
                            "/editor/admin/audit?text=%D1%87%D0%B0%D1%81",
                            "/editor/admin/audit?text=nothing-like-this")));

    /** An account and the pages that it opens. */
    private record Look(String account, List<String> paths) {}

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public String title() {
        return "Editorial pages with fifty thousand editions";
    }

    @Override
    public void measure() {
        try (var subject = Subject.started("desk-benchmark", Subject.COUNTING)) {
            subject.run("fifty-thousand-editions.sql");
            var database = subject.queries();
            Report.line(
                    "editions: %d, lines of the audit log: %d; one request after the other",
                    database.number("select count(*) from edition"),
                    database.number("select count(*) from audit_entry"));
            for (var look : LOOKS) {
                measure(look, subject);
            }
        }
    }

    private static void measure(Look look, Subject subject) {
        var product = subject.product();
        var desk = new DeskTimes(URI.create(product.address()), look.account(), product.demoPassword());
        for (var path : look.paths()) {
            var waiting = desk.of(path);
            Report.line(
                    "%s %s: median %.0f ms, at most %.0f ms, %.1f queries",
                    look.account(),
                    path,
                    waiting.medianMillis(),
                    waiting.mostMillis(),
                    subject.queries().during(() -> desk.open(path)));
        }
    }
}
