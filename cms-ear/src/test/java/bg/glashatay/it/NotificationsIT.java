package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.in;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.comments.Chosen;
import bg.glashatay.ejb.comments.CommentService;
import bg.glashatay.ejb.notifications.NotificationQueries;
import bg.glashatay.ejb.notifications.NotificationRow;
import bg.glashatay.ejb.notifications.NotificationService;
import bg.glashatay.ejb.notifications.Retention;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each step tells exactly whom it concerns, once, and never the one who took it. */
@InContainer
class NotificationsIT {

    /** Out of reach of the timetable, which runs beside the tests. */
    private static final Instant SCHEDULED = Instant.parse("2039-04-15T06:00:00Z");

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    People people;

    @Inject
    PublishingService publishing;

    @Inject
    EditionService editions;

    @Inject
    CommentService comments;

    @Inject
    NotificationQueries notifications;

    @Inject
    NotificationService inbox;

    @Inject
    Retention retention;

    @Inject
    SiteClock clock;

    @Resource
    UserTransaction transaction;

    private String stranger;

    @AfterEach
    void forgetStranger() {
        if (stranger != null) {
            people.close(stranger);
        }
    }

    @Test
    void submissionTellsThoseWhoMayReviewInTheSection() {
        var culture = desk.submitted(content(title("Концерт")));
        var town = desk.submitted(in("obshtina", title("Съобщение"), "", "<p>т</p>"));

        assertThat(told("SUBMITTED", culture)).containsExactly("reviewer", "reviewer2");
        assertThat(told("SUBMITTED", town)).containsExactly("reviewer", "reviewer2", "section-editor");
    }

    @Test
    void reviewerWhoContributedIsNotTold() {
        var saved = desk.draft(in("obshtina", title("Общо дело"), "", "<p>т</p>"));
        desk.as(
                "section-editor",
                () -> editions.save(
                        saved.editionId(), saved.revisionId(), in("obshtina", title("Общо"), "", "<p>и аз</p>")));
        desk.as("author", () -> publishing.submit(saved.editionId()));

        assertThat(told("SUBMITTED", saved)).containsExactly("reviewer", "reviewer2");
    }

    @Test
    void returnTellsSubmitterAndContributorsOnceWithTheReason() {
        var draft = desk.draft(content(title("Върната")));
        var saved = desk.as(
                "author2",
                () -> editions.save(draft.editionId(), draft.revisionId(), content(title("Върната и допълнена"))));
        desk.as("author", () -> publishing.submit(saved.editionId()));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Липсва час."));

        assertThat(told("RETURNED", saved)).containsExactly("author", "author2");
        assertThat(desk.as("author", () -> notifications.inbox(0, 100)).rows())
                .filteredOn(row -> row.editionId() == saved.editionId())
                .extracting(NotificationRow::note)
                .containsExactly("Липсва час.");
    }

    @Test
    void approvalTellsWritersAndPublishers() {
        assertThat(told("APPROVED", desk.ready(content(title("Готова"))))).containsExactly("author", "publisher");
    }

    @Test
    void publicationTellsWritersAndApproverButNotThePublisher() {
        assertThat(told("PUBLISHED", desk.published(content(title("Излязла"))))).containsExactly("author", "reviewer");
    }

    @Test
    void scheduledPublicationAndItsFailureAreTold() {
        var failed = scheduled();
        desk.as("scheduler", () -> publishing.fail(failed.editionId(), "Адресът е зает."));
        var published = scheduled();
        clock.at(
                SCHEDULED.plus(Duration.ofMinutes(1)),
                () -> desk.as("scheduler", () -> publishing.publishScheduled(published.editionId())));

        assertThat(told("FAILED", failed)).containsExactly("author", "publisher");
        assertThat(told("PUBLISHED", published)).containsExactly("author", "reviewer");
    }

    private Saved scheduled() {
        var saved = desk.ready(content(title("По график")));
        desk.as(
                "publisher",
                () -> publishing.schedule(saved.editionId(), new PublicationTime(SCHEDULED, SiteClock.ZONE)));
        return saved;
    }

    @Test
    void publicationWithoutReviewTellsThoseWhoMayClearItAndTheWriters() {
        var saved = desk.draft(content(title("Спешно")));
        desk.as("duty", () -> publishing.publishWithoutReview(saved.editionId(), "Авария на водопровода."));

        assertThat(told("UNREVIEWED", saved)).containsExactly("author", "reviewer", "reviewer2");
    }

    @Test
    void withdrawalRestorationAndRemovalTellTheWriters() {
        var saved = desk.published(content(title("Оттеглена")));
        desk.as("publisher", () -> publishing.withdraw(saved.editionId(), "Грешна дата."));
        var restored = desk.as("publisher", () -> publishing.restore(saved.editionId()));
        desk.as("publisher", () -> publishing.unpublish(restored, "Отменено.", Optional.empty()));

        assertThat(told("TAKEN_DOWN", saved)).containsExactly("author");
        assertThat(told("PUBLISHED", restored)).containsExactly("author");
        assertThat(told("TAKEN_DOWN", restored)).containsExactly("author");
    }

    @Test
    void commentTellsWritersThreadAndClaimantAndAMentionTakesItsPlace() {
        var saved = desk.submitted(content(title("За обсъждане")));
        var edition = saved.editionId();
        desk.as("reviewer", () -> publishing.claim(edition));
        var remark = desk.as("reviewer2", () -> comments.write(edition, Chosen.whole(), "Кой пита?"));
        assertThat(toldOf(remark)).containsExactly("COMMENTED author", "COMMENTED reviewer");

        var answer = desk.as("author", () -> comments.reply(edition, remark, "Питам и @publisher, и @reviewer."));
        assertThat(toldOf(answer)).containsExactly("COMMENTED reviewer2", "MENTIONED publisher", "MENTIONED reviewer");

        var own = desk.as("reviewer", () -> comments.reply(edition, remark, "Аз съм @reviewer."));
        assertThat(toldOf(own)).containsExactly("COMMENTED author", "COMMENTED reviewer2");
        assertThat(desk.as("publisher", () -> notifications.inbox(0, 100)).rows())
                .filteredOn(row -> row.editionId() == edition)
                .extracting(NotificationRow::address, NotificationRow::note)
                .containsExactly(tuple(
                        "/editor/editions/" + edition + "/review#comment-" + remark,
                        "Питам и @publisher, и @reviewer."));
    }

    /** Kind and username of whoever was told of the comment. */
    private List<String> toldOf(long comment) {
        return rows.column(
                "select n.kind || ' ' || a.username from notification n join account a on a.id = n.recipient_id"
                        + " where n.comment_id = ? order by 1",
                comment);
    }

    @Test
    void otherStepsTellNobody() {
        var saved = desk.submitted(content(title("Тихо")));
        desk.as("reviewer", () -> publishing.claim(saved.editionId()));
        desk.as("reviewer", () -> publishing.release(saved.editionId()));
        desk.as("author", () -> publishing.retract(saved.editionId()));
        desk.as("author", () -> publishing.discard(saved.editionId()));
        desk.as("author", () -> publishing.recover(saved.editionId()));

        assertThat(rows.column("select distinct kind from notification where edition_id = ?", saved.editionId()))
                .containsExactly("SUBMITTED");
    }

    @Test
    void stepThatIsRolledBackTellsNobody() throws Exception {
        var saved = desk.draft(content(title("Отказана")));
        transaction.begin();
        desk.as("author", () -> publishing.submit(saved.editionId()));
        transaction.rollback();

        assertThat(told("SUBMITTED", saved)).isEmpty();
    }

    @Test
    void onlyOpenAccountsOfPeopleWhoMayReadAreTold() throws Exception {
        stranger = people.somebody("reviewer");
        var closed = people.somebody("reviewer");
        people.close(closed);
        var part = people.somebody("reviewer");
        rows.update("update account set password_hash = null where username = ?", part);
        rows.update("insert into role (name) values ('approver-only') on conflict do nothing");
        rows.update("insert into role_permission values ('approver-only', 'edition:approve') on conflict do nothing");
        var blind = people.somebody("approver-only");
        var saved = desk.submitted(content(title("За свои")));
        people.close(part);
        people.close(blind);

        assertThat(told("SUBMITTED", saved)).containsExactlyInAnyOrder("reviewer", "reviewer2", stranger);
    }

    @Test
    void whoLosesTheRightNoLongerSeesWhatWasTold() {
        stranger = people.somebody("reviewer");
        var saved = desk.submitted(content(title("Вече не е за него")));
        var id = Long.parseLong(rows.column(
                        "select n.id from notification n join account a on a.id = n.recipient_id"
                                + " where n.edition_id = ? and a.username = ?",
                        saved.editionId(),
                        stranger)
                .get(0));
        assertThat(desk.as(stranger, () -> notifications.unread())).isOne();
        people.takeRolesFrom(stranger);
        people.assign(stranger, "reviewer", "sport");

        assertThat(desk.as(stranger, () -> notifications.unread())).isZero();
        assertThat(desk.as(stranger, () -> notifications.inbox(0, 10)).total()).isZero();
        assertThatThrownBy(() -> desk.as(stranger, () -> notifications.find(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void countEqualsTheListAndReadingLowersIt() {
        stranger = people.somebody("reviewer");
        desk.submitted(content(title("Първа")));
        desk.submitted(content(title("Втора")));
        var third = desk.submitted(content(title("Трета")));
        var unread = desk.as(stranger, () -> notifications.unread(0, 10));
        assertThat(unread.total()).isEqualTo(3);
        assertThat(desk.as(stranger, () -> notifications.unread())).isEqualTo(3);

        var newest = unread.rows().get(0);
        desk.as(stranger, () -> inbox.read(newest.id()));
        assertThat(newest.editionId()).isEqualTo(third.editionId());
        assertThat(desk.as(stranger, () -> notifications.unread())).isEqualTo(2);
        assertThat(desk.as(stranger, () -> notifications.inbox(0, 10)).rows())
                .extracting(NotificationRow::unread)
                .containsExactly(true, true, false);

        desk.as(stranger, () -> inbox.readAll(unread.rows().get(2).id()));
        assertThat(desk.as(stranger, () -> notifications.unread())).isOne();
    }

    @Test
    void whatWasReadHalfAYearAgoIsForgotten() throws Exception {
        stranger = people.somebody("reviewer");
        desk.submitted(content(title("Стара")));
        desk.submitted(content(title("Скорошна")));
        desk.submitted(content(title("Непрочетена")));
        var inbox = desk.as(stranger, () -> notifications.inbox(0, 10)).rows();
        rows.update(
                "update notification set read_at = now() - interval '181 days' where id = ?",
                inbox.get(2).id());
        rows.update(
                "update notification set read_at = now() - interval '179 days' where id = ?",
                inbox.get(1).id());
        retention.forgetOld();

        assertThat(desk.as(stranger, () -> notifications.inbox(0, 10)).rows())
                .extracting(NotificationRow::id)
                .containsExactly(inbox.get(0).id(), inbox.get(1).id());
    }

    @Test
    void whatHappenedLongAgoLiesReadInTheInbox() {
        stranger = people.somebody("reviewer");
        clock.at(clock.instant().minus(Duration.ofDays(30)), () -> desk.submitted(content(title("От архива"))));

        assertThat(desk.as(stranger, () -> notifications.inbox(0, 10)).total()).isOne();
        assertThat(desk.as(stranger, () -> notifications.unread())).isZero();
    }

    @Test
    void nobodyReadsTheMailOfOthers() {
        stranger = people.somebody("reviewer");
        desk.submitted(content(title("Чужда")));
        var id = desk.as("reviewer2", () -> notifications.inbox(0, 1))
                .rows()
                .get(0)
                .id();

        assertThatThrownBy(() -> desk.as(stranger, () -> notifications.find(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.as(stranger, () -> inbox.read(id))).isInstanceOf(NotFoundException.class);
    }

    private List<String> told(String kind, Saved saved) {
        return told(kind, saved.editionId());
    }

    /** The usernames of whoever was told, in their order; twice where somebody was told twice. */
    private List<String> told(String kind, long editionId) {
        return rows.column(
                "select a.username from notification n join account a on a.id = n.recipient_id"
                        + " where n.kind = ? and n.edition_id = ? order by a.username",
                kind,
                editionId);
    }
}
