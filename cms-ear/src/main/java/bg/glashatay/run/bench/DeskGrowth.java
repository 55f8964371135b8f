package bg.glashatay.run.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What editors wait for, in a site of one size. */
final class DeskGrowth {

    private static final int WARM_UP = 15;
    private static final int ROUNDS = 40;
    private static final int SAVES = 30;

    private final Subject subject;
    private final Growth growth;

    DeskGrowth(Subject subject, Growth growth) {
        this.subject = subject;
        this.growth = growth;
    }

    void measure() {
        var address = subject.at("/");
        var password = subject.product().demoPassword();
        var editor = new DeskTimes(address, "section-editor", password);
        var author = new DeskTimes(address, "author", password);
        var reviewer = new DeskTimes(address, "reviewer", password);
        var admin = new DeskTimes(address, "admin", password);
        look("start page", reviewer, "/editor");
        look("worklist: to review", reviewer, "/editor/worklists/to-review");
        look("worklist: my drafts", author, "/editor/worklists/my-drafts");
        look("worklist: ready to publish", editor, "/editor/worklists/ready-to-publish");
        look("worklist: recently published", editor, "/editor/worklists/recently-published");
        look("list", author, "/editor/documents");
        look("list, page 40", author, "/editor/documents?page=40");
        look("list by title", author, "/editor/documents?sort=title");
        look("list of a section", author, "/editor/documents?section=kultura");
        look("list of a state", author, "/editor/documents?state=IN_REVIEW");
        look("list of published", author, "/editor/documents?state=PUBLISHED");
        look("list of a kind", author, "/editor/documents?type=EVENT");
        look("list in English", author, "/editor/documents?language=en");
        look("list of an author", author, "/editor/documents?author=author2");
        look("list, words in the title", author, "/editor/documents?text=" + encoded("площадката"));
        look("list, words nowhere", author, "/editor/documents?text=" + encoded("няма такива"));
        look("media library", author, "/editor/library");
        look("inbox", author, "/editor/notifications");
        look("audit log", admin, "/editor/admin/audit");
        look("audit log of a person", admin, "/editor/admin/audit?actor=author&command=SUBMIT");
        look("audit log, words", admin, "/editor/admin/audit?text=" + encoded("час"));
        var written = subject.queries()
                .number("select min(document_id) from edition where state = 'PUBLISHED' and number = 1"
                        + " and (select count(*) from revision r where r.edition_id = edition.id) = 10");
        look("history", author, "/editor/documents/" + written + "/history");
        var revisions = subject.queries()
                .text("select min(r.id) || '&to=' || max(r.id) from revision r join edition e"
                        + " on e.id = r.edition_id where e.document_id = " + written);
        look("differences", author, "/editor/documents/" + written + "/compare?from=" + revisions);
        var waiting = subject.queries()
                .number("select min(id) from edition where state = 'IN_REVIEW' and language = 'bg'"
                        + " and (select count(*) from revision r where r.edition_id = edition.id) = 10");
        look("review", reviewer, "/editor/editions/" + waiting + "/review");
        write(author);
    }

    private void look(String name, DeskTimes desk, String path) {
        for (int i = 0; i < WARM_UP; i++) {
            desk.open(path);
        }
        var sample = new Sample();
        for (int i = 0; i < ROUNDS; i++) {
            sample.time(() -> desk.open(path));
        }
        growth.add(name + ", ms", sample.millis(0.5));
        growth.add(name + ", p95 ms", sample.millis(0.95));
        growth.add(name + ", queries", subject.queries().during(() -> desk.open(path)));
    }

    private void write(DeskTimes author) {
        var drafts = subject.queries()
                .text("select string_agg(id::text, ' ') from (select e.id from edition e"
                        + " where e.state = 'DRAFT' and e.language = 'bg' and (select count(*) from revision r"
                        + " where r.edition_id = e.id) >= 10 order by md5(e.id::text) limit " + SAVES + ") chosen")
                .split(" ");
        var warm = new WritingTimes(author);
        for (int i = 0; i < SAVES; i++) {
            warm.write(Long.parseLong(drafts[i % drafts.length]), "Допълнено е изречение " + i + ".");
        }
        var writing = new WritingTimes(author);
        for (int i = 0; i < SAVES; i++) {
            writing.write(Long.parseLong(drafts[i % drafts.length]), "Добавен е абзац " + i + ".");
        }
        growth.add("open to write, ms", writing.opening().millis(0.5));
        growth.add("open to write, p95 ms", writing.opening().millis(0.95));
        growth.add("save, ms", writing.saving().millis(0.5));
        growth.add("save, p95 ms", writing.saving().millis(0.95));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
