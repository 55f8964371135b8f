package bg.glashatay.it;

import static bg.glashatay.it.Desk.content;
import static bg.glashatay.it.Desk.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.notifications.MailChoice;
import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.notifications.MailRound;
import bg.glashatay.ejb.notifications.MailWishes;
import bg.glashatay.ejb.notifications.NotificationQueries;
import bg.glashatay.ejb.notifications.NotificationService;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the mail server gets. The product's own timer goes its rounds meanwhile, as another node would. */
@InContainer
class NotificationMailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    People people;

    @Inject
    MailSink sink;

    @Inject
    MailRound round;

    @Inject
    SiteClock clock;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    NotificationService notifications;

    @Inject
    NotificationQueries queries;

    @Resource
    ManagedExecutorService executor;

    private String writer;
    private String address;

    @BeforeEach
    void writerWithAnAddress() {
        sink.start();
        writer = people.somebody("author");
        address = writer + "@example.bg";
        wish(address, Language.BG, Map.of());
    }

    @AfterEach
    void stopSink() {
        sink.stop();
        people.close(writer);
    }

    @Test
    void returnedTextIsMailedAtOnceAndOnce() throws Exception {
        var title = title("Кметът „откри“ моста – № 4");
        var saved = submitted(title);
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Липсва час.\nИ място."));

        var mail = one();

        assertThat(mail.getSubject()).isEqualTo("Върнат за промени: " + title);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0].toString()).contains("glashatay@example.bg");
        assertThat(mail.getContent().toString())
                .contains(title, "Елена Вълчева върна текста", "> Липсва час.", "> И място.", "Култура")
                .containsPattern("http://localhost:\\d+/editor/notifications/\\d+");
        awaitState(saved, "SENT");
        round.make();
        assertThat(sink.mailTo(address)).hasSize(1);
    }

    @Test
    void mailIsInTheLanguageOfItsReader() throws Exception {
        wish(address, Language.EN, Map.of());
        var saved = submitted(title("На английски"));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Why?"));

        assertThat(one().getSubject()).startsWith("Changes requested: ");
    }

    @Test
    void nothingIsMailedThatWasNotWanted() {
        wish(address, Language.BG, Map.of(NotificationKind.RETURNED, MailChoice.NEVER));
        var saved = submitted(title("Без писмо"));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Не."));
        round.make();

        awaitState(saved, "NONE");
        assertThat(sink.mailTo(address)).isEmpty();
    }

    @Test
    void mailWaitsForTheServerToComeBack() {
        sink.stop();
        var saved = submitted(title("Търпение"));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Не."));
        round.make();
        await(() -> attempts(saved) > 0);
        awaitState(saved, "WAITING");

        sink.start();
        makeRoundsUntil(saved, "SENT");
        assertThat(sink.mailTo(address)).hasSize(1);
    }

    @Test
    void mailIsGivenUpInTheEndAndCounted() {
        var before = desk.as("admin", () -> queries.standing()).givenUp();
        sink.stop();
        var saved = submitted(title("Напразно"));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Не."));
        var now = clock.instant();
        for (int minutes = 0; minutes < 24 * 60 && !states(saved).contains("GIVEN_UP"); minutes += 30) {
            clock.at(now.plus(Duration.ofMinutes(minutes)), round::make);
        }

        assertThat(states(saved)).containsExactly("GIVEN_UP");
        assertThat(attempts(saved)).isEqualTo(8);
        assertThat(desk.as("admin", () -> queries.standing()).givenUp()).isGreaterThan(before);
        sink.start();
    }

    @Test
    void secondCopyAfterACrashIsKnownByItsId() throws Exception {
        var saved = submitted(title("Двойно"));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Не."));
        var first = one();
        awaitState(saved, "SENT");
        // as if the node had died before it could write down that the mail went out
        rows.update(
                "update notification set mail = 'WAITING', mail_due_at = now() where edition_id = ? and kind = 'RETURNED'",
                saved.editionId());
        round.make();
        await(() -> sink.mailTo(address).size() == 2);

        assertThat(sink.mailTo(address).get(1).getMessageID()).isEqualTo(first.getMessageID());
    }

    @Test
    void everyMailIsSentOnceThoughSeveralNodesLookAtTheSameTime() throws Exception {
        sink.stop();
        for (int texts = 0; texts < 12; texts++) {
            var saved = submitted(title("Наведнъж"));
            desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Не."));
        }
        sink.start();
        var soon = clock.instant().plus(Duration.ofMinutes(2));
        atTheSameTime(() -> clock.at(soon, round::make));

        // one that could not be sent waits for minutes again, each time longer
        await(() -> {
            clock.at(clock.instant().plus(Duration.ofHours(1)), round::make);
            return rows.column(
                            "select distinct n.mail from notification n join account a on a.id = n.recipient_id"
                                    + " where a.username = ?",
                            writer)
                    .equals(List.of("SENT"));
        });
        assertThat(sink.mailTo(address)).hasSize(12);
    }

    @Test
    void dailyMailIsSentOnceThoughSeveralNodesLookAtTheSameTime() throws Exception {
        published(title("Наведнъж"));
        var morning = at(dayOfTheNextMail(), 8, 1);
        atTheSameTime(() -> clock.at(morning, round::make));

        await(() -> !sink.mailTo(address).isEmpty());
        assertThat(sink.mailTo(address)).hasSize(1);
    }

    /** As four nodes would. */
    private void atTheSameTime(Runnable task) throws Exception {
        var nodes = Stream.generate(() -> executor.submit(task)).limit(4).toList();
        for (var node : nodes) {
            node.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void whoLosesTheRightGetsNoMail() {
        sink.stop();
        var saved = submitted(title("Тайна"));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Не."));
        people.takeRolesFrom(writer);
        sink.start();
        makeRoundsUntil(saved, "DROPPED");
        assertThat(sink.mailTo(address)).isEmpty();
    }

    @Test
    void nameWithALineEndBeginsNoOtherHeader() throws Exception {
        people.rename(writer, "Ана\r\nBcc: other@example.bg\r\n\r\nПроба");
        var saved = submitted(title("Инжекция"));
        desk.as("reviewer", () -> publishing.requestChanges(saved.editionId(), "Не."));

        var mail = one();

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(sink.mailTo("other@example.bg")).isEmpty();
    }

    @Test
    void addressWithALineEndIsRefused() {
        for (var wrong : List.of("a@example.bg\r\nBcc: b@example.bg", "a b@example.bg", "a@b", "<a@example.bg>")) {
            assertThatThrownBy(() -> wish(wrong, Language.BG, Map.of()))
                    .as(wrong)
                    .isInstanceOf(ContentRejectedException.class);
        }
    }

    @Test
    void dailyMailComesOncePerDayWithWhatIsUnread() throws Exception {
        var first = title("Първа");
        var second = title("Втора");
        published(first);
        published(second);
        var read = published(title("Прочетена"));
        desk.as(writer, () -> notifications.read(idOf(read)));
        var day = dayOfTheNextMail();

        clock.at(at(day, 7, 59), round::make);
        assertThat(sink.mailTo(address)).isEmpty();

        clock.at(at(day, 8, 1), round::make);
        clock.at(at(day, 8, 2), round::make);
        clock.at(at(day.plusDays(1), 8, 1), round::make);

        await(() -> !sink.mailTo(address).isEmpty());
        var mail = sink.mailTo(address);
        assertThat(mail).hasSize(1);
        assertThat(mail.get(0).getSubject()).startsWith("Известия за ").endsWith(": 2");
        assertThat(mail.get(0).getContent().toString())
                .contains(first, second, "Текстът е публикуван (Ирина Добрева).")
                .doesNotContain("Прочетена");
        assertThat(states(read)).containsExactly("DROPPED");
    }

    @Test
    void missedMorningIsMadeUpFor() {
        published(title("Закъсняла"));
        var later = LocalDate.now(SiteClock.ZONE).plusDays(3);

        clock.at(at(later, 17, 30), round::make);
        clock.at(at(later, 18, 30), round::make);

        await(() -> !sink.mailTo(address).isEmpty());
        assertThat(sink.mailTo(address)).hasSize(1);
    }

    /** Whatever the time is now: the next morning is today's or tomorrow's. */
    private static LocalDate dayOfTheNextMail() {
        var now = ZonedDateTime.now(SiteClock.ZONE);
        return now.getHour() < 8 ? now.toLocalDate() : now.toLocalDate().plusDays(1);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(SiteClock.ZONE).toInstant();
    }

    private void wish(String to, Language language, Map<NotificationKind, MailChoice> choices) {
        desk.as(writer, () -> notifications.wish(new MailWishes(to, language, choices)));
    }

    private Saved submitted(String title) {
        var saved = desk.as(writer, () -> editions.create(DocumentType.NEWS, Language.BG, content(title)));
        desk.as(writer, () -> publishing.submit(saved.editionId()));
        return saved;
    }

    /** Written by the writer, who has read that it was approved. */
    private Saved published(String title) {
        wish(address, Language.BG, Map.of(NotificationKind.APPROVED, MailChoice.NEVER));
        var saved = submitted(title);
        desk.as("reviewer", () -> publishing.approve(saved.editionId(), saved.contentHash()));
        desk.as("publisher", () -> publishing.publish(saved.editionId()));
        return saved;
    }

    private long idOf(Saved saved) {
        return Long.parseLong(
                column("n.id", saved).stream().reduce((earlier, later) -> later).orElseThrow());
    }

    /** What became of the mail that the writer was to get last about the edition. */
    private List<String> states(Saved saved) {
        var states = column("n.mail", saved);
        return states.subList(states.size() - 1, states.size());
    }

    private int attempts(Saved saved) {
        return Integer.parseInt(column("n.mail_attempts", saved).get(0));
    }

    private List<String> column(String name, Saved saved) {
        return rows.column(
                "select " + name + " from notification n join account a on a.id = n.recipient_id"
                        + " where n.edition_id = ? and a.username = ? order by n.id",
                saved.editionId(),
                writer);
    }

    private MimeMessage one() {
        round.make();
        // or the timer has just taken it
        await(() -> !sink.mailTo(address).isEmpty());
        var mail = sink.mailTo(address);
        assertThat(mail).hasSize(1);
        return mail.get(0);
    }

    /** The server's own timer may have taken the mail just before the test's round, and not be done with it. */
    private void awaitState(Saved saved, String state) {
        await(() -> states(saved).equals(List.of(state)));
    }

    /** A letter that the timer could not send just before waits for its next time, so one round may come too soon. */
    private void makeRoundsUntil(Saved saved, String state) {
        await(() -> {
            clock.at(clock.instant().plus(Duration.ofHours(1)), round::make);
            return states(saved).equals(List.of(state));
        });
    }

    private static void await(Callable<Boolean> isSo) {
        Await.until("what becomes of the mail", PATIENCE, isSo);
    }
}
