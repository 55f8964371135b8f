package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.NotEditableException;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.publishing.TransitionNotOpenException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The timer runs in the server as it does for users; the tests put things on its table and wait. */
@InContainer
class ScheduledPublishingIT {

    /** The promise to users: whatever comes of it is seen within this time. */
    private static final Duration PROMISE = Duration.ofSeconds(60);

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    PublishingService publishing;

    @Inject
    EditionService editions;

    @Inject
    EditionQueries queries;

    @Inject
    PublicPages pages;

    @Inject
    SiteClock clock;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService threads;

    @Test
    void whatCameDueInADowntimeGoesOutOnceInOrderAndMarkedLate() throws Exception {
        var now = clock.instant();
        var due = IntStream.range(0, 3)
                .mapToLong(i -> desk.ready(content(title("Отложена"))).editionId())
                .toArray();
        // as if nobody had looked since: all three become due with one commit, the last first
        transaction.begin();
        for (int i = 0; i < due.length; i++) {
            scheduledLongAgo(due[i], now.minus(Duration.ofMinutes(30 + i)));
        }
        transaction.commit();

        for (var edition : due) {
            await(edition, EditionState.PUBLISHED);
        }

        assertThat(rows.column(
                        "select id::text from edition where id in (?, ?, ?) order by published_at",
                        due[0],
                        due[1],
                        due[2]))
                .containsExactly(Long.toString(due[2]), Long.toString(due[1]), Long.toString(due[0]));
        for (var edition : due) {
            assertThat(rows.column("select event from register_entry where edition_id = ?", edition))
                    .containsExactly("PUBLISHED");
            assertThat(desk.as("publisher", () -> queries.details(edition)).lateBy())
                    .hasValueSatisfying(late -> assertThat(late).isGreaterThan(Duration.ofMinutes(29)));
        }
    }

    @Test
    void severalNodesPublishItOnce() {
        var edition = desk.ready(content(title("Един път"))).editionId();
        scheduledLongAgo(edition, clock.instant().minusSeconds(5));
        var published = new AtomicInteger();

        var nodes = IntStream.range(0, 4)
                .mapToObj(i -> threads.submit(() -> desk.as("scheduler", () -> {
                    try {
                        publishing.publishScheduled(edition);
                        published.incrementAndGet();
                    } catch (TransitionNotOpenException taken) {
                        // another was quicker, the timer perhaps
                    }
                })))
                .toList();
        nodes.forEach(ScheduledPublishingIT::finished);

        await(edition, EditionState.PUBLISHED);
        assertThat(published.get()).isLessThanOrEqualTo(1);
        assertThat(rows.column(
                        "select step from state_change where edition_id = ? and to_state = 'PUBLISHED'", edition))
                .containsExactly("PUBLISH_SCHEDULED");
        assertThat(rows.column("select kind from outbox where edition_id = ?", edition))
                .hasSize(1);
    }

    @Test
    void whatIsNotAsApprovedFailsVisiblyWithItsCause() throws Exception {
        var edition = desk.ready(content(title("Подменена"))).editionId();
        transaction.begin();
        scheduledLongAgo(edition, clock.instant().minusSeconds(1));
        rows.update("update edition set approved_hash = repeat('0', 64) where id = ?", edition);
        transaction.commit();

        await(edition, EditionState.PUBLISHING_FAILED);

        assertThat(desk.as("publisher", () -> queries.details(edition)).failure())
                .contains("content-changed");
        assertThat(rows.column("select 1 from register_entry where edition_id = ?", edition))
                .isEmpty();
        desk.as("publisher", () -> publishing.unschedule(edition));
        assertThat(state(edition)).isEqualTo(EditionState.READY);
    }

    @Test
    void faultOfOursFailsWithTheNumberThatTheLogHas() throws Exception {
        var edition = desk.ready(content(title("Непробиваема"))).editionId();
        rows.update("create function break_one() returns trigger language plpgsql as $$ begin"
                + " if new.edition_id = " + edition + " then raise exception 'broken on purpose'; end if;"
                + " return new; end $$");
        rows.update("create trigger break_one before insert on outbox for each row execute function break_one()");
        try {
            scheduledLongAgo(edition, clock.instant().minusSeconds(1));
            await(edition, EditionState.PUBLISHING_FAILED);
        } finally {
            rows.update("drop trigger break_one on outbox");
            rows.update("drop function break_one()");
        }

        assertThat(desk.as("publisher", () -> queries.details(edition)).failure())
                .hasValueSatisfying(cause -> assertThat(cause).matches("fault [0-9a-f]{8}"));
        assertThat(rows.column("select 1 from register_entry where edition_id = ?", edition))
                .isEmpty();
    }

    @Test
    void nobodyButTheSchedulerActsForTheClock() {
        var edition = desk.ready(content(title("Нетърпелива"))).editionId();
        desk.as(
                "publisher",
                () -> publishing.schedule(edition, time(clock.instant().plusSeconds(3_600))));

        assertThatThrownBy(() -> desk.as("publisher", () -> publishing.publishScheduled(edition)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.as("scheduler", () -> publishing.publishScheduled(edition)))
                .isInstanceOf(TransitionNotOpenException.class);
    }

    @Test
    void scheduledTextIsNotEditedUntilItIsTakenOff() {
        var saved = desk.ready(content(title("Замръзнала")));
        desk.as(
                "publisher",
                () -> publishing.schedule(
                        saved.editionId(), time(clock.instant().plusSeconds(3_600))));

        assertThatThrownBy(() -> desk.as(
                        "author", () -> editions.save(saved.editionId(), saved.revisionId(), content(title("Друго")))))
                .isInstanceOf(NotEditableException.class);
    }

    @Test
    void pageIsJudgedByItsExpiryAtOnceAndTheTimerWritesItDown() throws Exception {
        var saved = desk.published(content(title("Срочна")));
        var path = rows.column("select path from register_entry where edition_id = ?", saved.editionId())
                .get(0)
                .split("/");
        var end = clock.instant().plusSeconds(3_600);
        desk.as(
                "publisher",
                () -> publishing.expireAt(
                        saved.editionId(),
                        Optional.of(new Expiry(time(end), EditionState.WITHDRAWN, "Срокът за записване изтече."))));

        clock.at(end.plusSeconds(1), () -> {
            var page = (PublicDocument) pages.document(Language.BG, path[1], path[2]);
            assertThat(page.withdrawal()).hasValueSatisfying(withdrawal -> assertThat(withdrawal.explanation())
                    .isEqualTo("Срокът за записване изтече."));
        });
        // as if the hour were over
        rows.update("update edition set expires_at = now() - interval '1 second' where id = ?", saved.editionId());
        await(saved.editionId(), EditionState.WITHDRAWN);
        assertThat(rows.column("select event from register_entry where edition_id = ? order by id", saved.editionId()))
                .containsExactly("PUBLISHED", "WITHDRAWN");
        assertThat(pages.document(Language.BG, path[1], path[2])).isInstanceOf(PublicDocument.class);
    }

    @Test
    void expiryIsChosenByWhoMayWithdrawAndIsWrittenDown() {
        var saved = desk.published(content(title("Безсрочна")));
        var expiry = Optional.of(
                new Expiry(time(clock.instant().plusSeconds(3_600)), EditionState.UNPUBLISHED, "Приключи."));

        assertThatThrownBy(() -> desk.as("author", () -> publishing.expireAt(saved.editionId(), expiry)))
                .isInstanceOf(NotPermittedException.class);
        desk.as("publisher", () -> publishing.expireAt(saved.editionId(), expiry));
        desk.as("publisher", () -> publishing.expireAt(saved.editionId(), Optional.empty()));

        assertThat(desk.as("author", () -> queries.details(saved.editionId())).expiry())
                .isEmpty();
        assertThat(rows.column(
                        "select permitted::text from audit_entry where edition_id = ?"
                                + " and lower(replace(command, '_', '')) = 'expireat' order by id",
                        saved.editionId()))
                .containsExactly("false", "true", "true");
    }

    /** What the site is told ends all pages that are ready. */
    @Test
    void siteIsToldOfAnExpiryOnlyWhereThePageIsPublic() {
        var draft = desk.draft(content(title("Още чернова")));
        var live = desk.published(content(title("Вече публикувана")));
        var expiry = Optional.of(
                new Expiry(time(clock.instant().plusSeconds(3_600)), EditionState.WITHDRAWN, "Срокът изтече."));
        var before = expiriesTold();

        desk.as("publisher", () -> publishing.expireAt(draft.editionId(), expiry));
        assertThat(expiriesTold()).isEqualTo(before);
        desk.as("publisher", () -> publishing.expireAt(live.editionId(), expiry));
        assertThat(expiriesTold()).isEqualTo(before + 1);
        desk.as("publisher", () -> publishing.expireAt(live.editionId(), Optional.empty()));
    }

    private int expiriesTold() {
        return rows.column("select id::text from outbox where subject = 'expiry'")
                .size();
    }

    private void scheduledLongAgo(long edition, Instant due) {
        clock.at(due.minusSeconds(60), () -> desk.as("publisher", () -> publishing.schedule(edition, time(due))));
    }

    private static PublicationTime time(Instant at) {
        return new PublicationTime(at, SiteClock.ZONE);
    }

    private void await(long edition, EditionState state) {
        Await.until(edition + " is " + state, PROMISE, () -> state(edition) == state);
    }

    private static void finished(Future<?> work) {
        try {
            work.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private EditionState state(long editionId) {
        return EditionState.valueOf(
                rows.column("select state from edition where id = ?", editionId).get(0));
    }
}
