package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.auditlog.AuditFilter;
import bg.glashatay.ejb.auditlog.AuditLog;
import bg.glashatay.ejb.notifications.NotificationQueries;
import bg.glashatay.ejb.publishing.EditionFilter;
import bg.glashatay.ejb.publishing.EditionOrder;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.RevisionQueries;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.publishing.Worklist;
import bg.glashatay.ejb.publishing.Worklists;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What editors look at costs as many queries with many rows as with few. */
@InContainer
class DeskQueriesIT {

    @Inject
    Desk desk;

    @Inject
    Statements statements;

    @Inject
    EditionService editions;

    @Inject
    EditionQueries lists;

    @Inject
    Worklists worklists;

    @Inject
    RevisionQueries revisions;

    @Inject
    AuditLog audit;

    @Inject
    NotificationQueries notifications;

    @Inject
    CurrentUser user;

    @Test
    void listsAskAsOftenWithManyRowsAsWithFew() {
        var words = title("Броене");
        desk.submitted(content(words + " 1"));
        desk.draft(content(words + " 2"));
        desk.published(content(words + " 3"));
        var few = counts(words);

        for (int i = 4; i < 10; i++) {
            desk.submitted(content(words + " " + i));
            desk.draft(content(words + " д" + i));
            desk.published(content(words + " п" + i));
        }

        assertThat(few.values()).allMatch(count -> count > 0);
        assertThat(counts(words)).isEqualTo(few);
    }

    @Test
    void textThatWasSavedOftenOpensAndSavesByAsManyQueriesAsAnother() {
        var title = title("Записи");
        var draft = desk.draft(content(title));
        var twice = desk.as("author", () -> save(draft, title, 1));
        int opening = opening(twice);
        int history = history(twice);
        var last = new AtomicReference<Saved>();
        int saving = of("author", () -> last.updateAndGet(any -> save(twice, title, 2)));

        for (int i = 3; i < 12; i++) {
            int go = i;
            last.updateAndGet(before -> desk.as("author", () -> save(before, title, go)));
        }

        assertThat(opening(last.get())).isEqualTo(opening);
        assertThat(history(last.get())).isEqualTo(history);
        assertThat(of("author", () -> last.updateAndGet(before -> save(before, title, 12))))
                .isEqualTo(saving);
    }

    @Test
    void whetherARightIsHeldSomewhereIsOneQuestion() {
        assertThat(of("author", () -> {
                    user.requireSomewhere(Right.EDIT);
                    return null;
                }))
                .isEqualTo(1);
    }

    @Test
    void listWithoutATotalIsNotCounted() {
        var draft = desk.draft(content(title("Без брой")));

        assertThat(of("author", () -> lists.editionsOf(draft.documentId())))
                .as("the sections, the rights, the rows")
                .isEqualTo(3);
    }

    private Map<String, Integer> counts(String words) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var order : EditionOrder.values()) {
            counts.put("list by " + order, of("author", () -> lists.list(EditionFilter.ALL, order, true, 0, 50)));
        }
        counts.put("list by words", listed(new EditionFilter(null, null, null, null, null, null, words)));
        counts.put(
                "list by all",
                listed(new EditionFilter(
                        "kultura", EditionState.DRAFT, DocumentType.NEWS, Language.BG, "author", null, words)));
        counts.put("to review", of("reviewer", () -> worklists.page(Worklist.TO_REVIEW, 0, 50)));
        counts.put("recently published", of("reviewer", () -> worklists.page(Worklist.RECENTLY_PUBLISHED, 0, 50)));
        counts.put("my drafts", of("author", () -> worklists.page(Worklist.MY_DRAFTS, 0, 50)));
        counts.put("ready", of("publisher", () -> worklists.page(Worklist.READY_TO_PUBLISH, 0, 50)));
        counts.put(
                "start page",
                of(
                        "reviewer",
                        () -> worklists.overview(EnumSet.of(Worklist.TO_REVIEW, Worklist.RECENTLY_PUBLISHED), 5)));
        counts.put("audit log", of("admin", () -> audit.newest(AuditFilter.ALL, 50)));
        counts.put("inbox", of("reviewer", () -> notifications.inbox(0, 50)));
        return counts;
    }

    private int listed(EditionFilter filter) {
        return of("author", () -> lists.list(filter, EditionOrder.CHANGED, false, 0, 50));
    }

    private int of(String username, Supplier<?> question) {
        var count = new AtomicInteger();
        desk.as(username, () -> count.set(statements.of(question::get)));
        return count.get();
    }

    private int opening(Saved saved) {
        return of("author", () -> lists.details(saved.editionId()));
    }

    private int history(Saved saved) {
        return of("author", () -> revisions.timeline(saved.documentId(), 0, 50));
    }

    /** The same title, so that the address stays where it is. */
    private Saved save(Saved last, String title, int go) {
        return editions.save(last.editionId(), last.revisionId(), content(title, "", "<p>" + go + "</p>"));
    }
}
