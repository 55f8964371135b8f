package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.OpenCommentsException;
import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.bulk.BulkCommand;
import bg.glashatay.ejb.bulk.BulkItem;
import bg.glashatay.ejb.bulk.BulkMode;
import bg.glashatay.ejb.bulk.BulkResult;
import bg.glashatay.ejb.bulk.BulkResult.Outcome;
import bg.glashatay.ejb.bulk.BulkService;
import bg.glashatay.ejb.bulk.BulkStep;
import bg.glashatay.ejb.comments.Chosen;
import bg.glashatay.ejb.comments.CommentService;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several editions through one step: each for itself or all or none, by the same rules as alone. */
@InContainer
class BulkIT {

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    BulkService bulk;

    @Inject
    PublishingService publishing;

    @Inject
    EditionService editions;

    @Inject
    CommentService comments;

    @Resource
    ManagedExecutorService threads;

    @Test
    void eachTakesTheStepThatCanAndIsToldOf() {
        var ready = desk.ready(content(title("Готова")));
        var draft = desk.draft(content(title("Чернова")));
        var other = desk.ready(content(title("Готова")));

        var results = take("publisher", BulkStep.PUBLISH, BulkMode.EACH, ready, draft, other);

        assertThat(results)
                .extracting(BulkResult::outcome)
                .containsExactly(Outcome.DONE, Outcome.REFUSED, Outcome.DONE);
        assertThat(results.get(1).refusal().code()).isEqualTo("transition-not-open");
        assertThat(states(ready, draft, other)).containsExactly("PUBLISHED", "DRAFT", "PUBLISHED");
    }

    @Test
    void allOrNoneMeansNoneWhereOneCannot() {
        var first = desk.ready(content(title("Първа")));
        var draft = desk.draft(content(title("Чернова")));
        var second = desk.ready(content(title("Втора")));
        var submitted = desk.submitted(content(title("На преглед")));
        var before = audited(first, second);

        var results = take("publisher", BulkStep.PUBLISH, BulkMode.ALL, first, draft, second, submitted);

        assertThat(results)
                .as("all that cannot are told of, not only the first")
                .extracting(BulkResult::outcome)
                .containsExactly(Outcome.NOT_DONE, Outcome.REFUSED, Outcome.NOT_DONE, Outcome.REFUSED);
        assertThat(states(first, draft, second, submitted)).containsExactly("READY", "DRAFT", "READY", "IN_REVIEW");
        assertThat(audited(first, second))
                .as("nothing was done, so nothing is written down")
                .isEqualTo(before);
        assertThat(refusals(draft)).containsExactly("PUBLISH transition-not-open");
        assertThat(refusals(submitted)).containsExactly("PUBLISH transition-not-open");
        assertThat(rows.column("select kind from outbox where edition_id = ?", first.editionId()))
                .isEmpty();
    }

    @Test
    void allOrNoneMeansAllWhereEveryOneCan() {
        var first = desk.ready(content(title("Първа")));
        var second = desk.ready(content(title("Втора")));

        var results = take("publisher", BulkStep.PUBLISH, BulkMode.ALL, second, first);

        assertThat(results).extracting(BulkResult::outcome).containsOnly(Outcome.DONE);
        assertThat(results.get(0).item().documentId())
                .as("told of in the order they were named in")
                .isEqualTo(second.documentId());
        assertThat(states(first, second)).containsOnly("PUBLISHED");
        assertThat(rows.column("select event from register_entry where edition_id = ?", first.editionId()))
                .containsExactly("PUBLISHED");
    }

    @Test
    void rightsAreAskedForEachDocument() {
        var own = desk.submitted(Desk.in("obshtina", title("Негова рубрика"), "", "<p>т</p>"));
        var culture = desk.submitted(content(title("Чужда рубрика")));

        var results = take("section-editor", BulkStep.APPROVE, BulkMode.EACH, own, culture);

        assertThat(results).extracting(BulkResult::outcome).containsExactly(Outcome.DONE, Outcome.REFUSED);
        assertThat(results.get(1).refusal()).isInstanceOf(NotPermittedException.class);
        assertThat(states(own, culture)).containsExactly("READY", "IN_REVIEW");
    }

    @Test
    void nobodyApprovesOwnTextsInBulkEither() {
        var own = desk.as(
                "section-editor",
                () -> editions.create(
                        DocumentType.NEWS, Language.BG, Desk.in("obshtina", title("Моя"), "", "<p>т</p>")));
        desk.as("section-editor", () -> publishing.submit(own.editionId()));

        var results = take("section-editor", BulkStep.APPROVE, BulkMode.EACH, own);

        assertThat(results.get(0).refusal().code()).isEqualTo("own-contribution");
    }

    @Test
    void approvalIsOfWhatTheListShowed() {
        var saved = desk.submitted(content(title("Хеш")));

        for (var hash : List.of("0".repeat(64), "")) {
            var item = new BulkItem(saved.documentId(), 1, hash);
            var results = desk.as("reviewer", () -> bulk.take(command(BulkStep.APPROVE), BulkMode.EACH, List.of(item)));
            assertThat(results.get(0).refusal().code()).isEqualTo("content-changed");
        }
        assertThat(states(saved)).containsExactly("IN_REVIEW");
    }

    @Test
    void openCommentsAreAskedAboutForEachDocument() {
        var discussed = desk.submitted(content(title("С коментар")));
        desk.as("reviewer", () -> comments.write(discussed.editionId(), Chosen.whole(), "Сигурни ли сте за часа?"));
        desk.as("reviewer", () -> publishing.approve(discussed.editionId(), discussed.contentHash()));
        var plain = desk.ready(content(title("Без коментар")));

        var results = take("publisher", BulkStep.PUBLISH, BulkMode.EACH, discussed, plain);
        assertThat(results).extracting(BulkResult::outcome).containsExactly(Outcome.REFUSED, Outcome.DONE);
        assertThat(results.get(0).refusal()).isInstanceOf(OpenCommentsException.class);

        var seen = new BulkItem(discussed.documentId(), 1, discussed.contentHash(), 1);
        var again = desk.as("publisher", () -> bulk.take(command(BulkStep.PUBLISH), BulkMode.EACH, List.of(seen)));
        assertThat(again.get(0).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void everyStepGoesThroughTheSameDoor() {
        var saved = desk.draft(content(title("Цял път")));
        take("author", BulkStep.SUBMIT, BulkMode.EACH, saved);
        take("reviewer", BulkStep.CLAIM, BulkMode.EACH, saved);
        take("reviewer", BulkStep.RELEASE, BulkMode.EACH, saved);
        take("reviewer", BulkStep.REQUEST_CHANGES, BulkMode.EACH, saved);
        take("author", BulkStep.DISCARD, BulkMode.EACH, saved);
        take("author", BulkStep.RECOVER, BulkMode.EACH, saved);
        take("author", BulkStep.SUBMIT, BulkMode.EACH, saved);
        take("reviewer", BulkStep.APPROVE, BulkMode.EACH, saved);
        take("publisher", BulkStep.SCHEDULE, BulkMode.EACH, saved);
        take("publisher", BulkStep.UNSCHEDULE, BulkMode.EACH, saved);
        take("publisher", BulkStep.PUBLISH, BulkMode.EACH, saved);
        take("publisher", BulkStep.WITHDRAW, BulkMode.EACH, saved);
        take("publisher", BulkStep.UNPUBLISH, BulkMode.EACH, saved);

        assertThat(rows.column(
                        "select command from audit_entry where edition_id = ? and permitted order by id",
                        saved.editionId()))
                .containsExactly(
                        "OPEN",
                        "SUBMIT",
                        "CLAIM",
                        "RELEASE",
                        "REQUEST_CHANGES",
                        "DISCARD",
                        "RECOVER",
                        "SUBMIT",
                        "APPROVE",
                        "SCHEDULE",
                        "UNSCHEDULE",
                        "PUBLISH",
                        "WITHDRAW",
                        "UNPUBLISH");
    }

    @Test
    void whatIsNotThereIsRefusedAndTheRestIsDone() {
        var saved = desk.draft(content(title("Има я")));
        var items = List.of(new BulkItem(-1, 1, ""), new BulkItem(saved.documentId(), 9, ""), item(saved));

        var results = desk.as("author", () -> bulk.take(command(BulkStep.SUBMIT), BulkMode.EACH, items));

        assertThat(results)
                .extracting(BulkResult::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.DONE);
        assertThat(results.get(0).refusal().code()).isEqualTo("not-found");
    }

    @Test
    void oneThatIsNamedTwiceIsTakenOnce() {
        var saved = desk.draft(content(title("Два пъти")));

        assertThat(take("author", BulkStep.SUBMIT, BulkMode.EACH, saved, saved)).hasSize(1);
        assertThat(states(saved)).containsExactly("IN_REVIEW");
    }

    @Test
    void thereIsALimitAndItIsTold() {
        var many = LongStream.rangeClosed(1, BulkService.MOST + 1L)
                .mapToObj(id -> new BulkItem(-id, 1, ""))
                .toList();

        assertThatThrownBy(() -> desk.as("author", () -> bulk.take(command(BulkStep.SUBMIT), BulkMode.EACH, many)))
                .isInstanceOfSatisfying(
                        ContentRejectedException.class,
                        refusal -> assertThat(refusal.issues().get(0).key()).isEqualTo("too-many-editions"));
        assertThatThrownBy(() -> desk.as("author", () -> bulk.take(command(BulkStep.SUBMIT), BulkMode.EACH, List.of())))
                .isInstanceOf(ContentRejectedException.class);
    }

    @Test
    void whoMayTakeTheStepNowhereIsToldAtOnce() {
        var saved = desk.ready(content(title("Не за вас")));

        assertThatThrownBy(() -> take("author", BulkStep.PUBLISH, BulkMode.EACH, saved))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> bulk.take(command(BulkStep.PUBLISH), BulkMode.EACH, List.of(item(saved))))
                .isInstanceOf(NotAuthenticatedException.class);
        assertThat(rows.column("select actor || ' ' || detail from audit_entry where command = 'BULK_TRANSITION'"
                        + " and not permitted and actor = 'author'"))
                .contains("author not-permitted");
    }

    /** Two people go through the same documents from both ends; without an order of locks one of them would die. */
    @Test
    void twoWhoMeetWaitForEachOther() throws ExecutionException, InterruptedException {
        var saved = new ArrayList<Saved>();
        for (int i = 0; i < 12; i++) {
            saved.add(desk.submitted(content(title("Среща"))));
        }
        var backwards = new ArrayList<>(saved);
        Collections.reverse(backwards);

        var one = threads.submit(() -> claimAll("reviewer", saved));
        var other = threads.submit(() -> claimAll("reviewer2", backwards));

        assertThat(Stream.of(one.get(), other.get()).filter(done -> done)).hasSize(1);
        assertThat(rows.column(
                        "select distinct claimant_id from edition where id = any (cast(? as bigint[]))",
                        "{"
                                + String.join(
                                        ",",
                                        saved.stream()
                                                .map(edition -> "" + edition.editionId())
                                                .toList()) + "}"))
                .hasSize(1);
    }

    private boolean claimAll(String username, List<Saved> editions) {
        var items = editions.stream().map(BulkIT::item).toList();
        return desk.as(username, () -> bulk.take(command(BulkStep.CLAIM), BulkMode.ALL, items)).stream()
                .allMatch(result -> result.outcome() == Outcome.DONE);
    }

    private List<BulkResult> take(String username, BulkStep step, BulkMode mode, Saved... editions) {
        var items = Stream.of(editions).map(BulkIT::item).toList();
        return desk.as(username, () -> bulk.take(command(step), mode, items));
    }

    private static BulkItem item(Saved edition) {
        return new BulkItem(edition.documentId(), 1, edition.contentHash());
    }

    private static BulkCommand command(BulkStep step) {
        return new BulkCommand(
                step, step.needsReason() ? "Защото." : null, step.needsTime() ? WorklistIT.inAnHour() : null);
    }

    private List<String> states(Saved... editions) {
        return Stream.of(editions)
                .map(edition -> rows.column("select state from edition where id = ?", edition.editionId())
                        .get(0))
                .toList();
    }

    private List<String> audited(Saved... editions) {
        return Stream.of(editions)
                .flatMap(edition ->
                        rows
                                .column("select id::text from audit_entry where edition_id = ?", edition.editionId())
                                .stream())
                .toList();
    }

    private List<String> refusals(Saved edition) {
        return rows.column(
                "select command || ' ' || detail from audit_entry where edition_id = ? and not permitted",
                edition.editionId());
    }
}
