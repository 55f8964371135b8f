package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.library.Description;
import bg.glashatay.ejb.library.LibraryService;
import bg.glashatay.ejb.library.ReplacementService;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.media.StoreCare;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every role, every step, in its section and another, with an own text and another's: through the services. */
@InContainer
class RightsMatrixIT {

    /** So far ahead that the server's own timetable does not come before the test. */
    private static final Duration LATER = Duration.ofHours(1);

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    MediaService media;

    @Inject
    LibraryService library;

    @Inject
    ReplacementService replacements;

    @Inject
    StoreCare care;

    @Inject
    SiteClock clock;

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource source;

    @Test
    void everyRoleMayTakeExactlyTheStepsThatAreItsOwn() throws SQLException {
        try (var database = source.getConnection()) {
            var services = new Services();
            assertThat(new RightsMatrix(services, database).deviations()).isEmpty();
            services.takeEverythingAway();
        }
    }

    @Test
    void everyRoleMayDoToFilesExactlyWhatIsItsOwn() throws SQLException {
        try (var database = source.getConnection()) {
            assertThat(new MediaRightsMatrix(new MediaServices(), database).deviations())
                    .isEmpty();
        }
    }

    /** The services of the library, likewise. */
    private final class MediaServices implements MediaRightsMatrix.Door {

        private final String another = upload("author");

        @Override
        public boolean knows(String command) {
            return true;
        }

        @Override
        public String upload(String who) {
            return as(who, () -> media.take("матрица.jpg", new ByteArrayInputStream(MadeFile.jpeg()))
                    .getSha256());
        }

        @Override
        public void describe(String who, String file) {
            int version = Integer.parseInt(rows.column("select version from asset where sha256 = ?", file)
                    .get(0));
            as(who, () -> library.describe(file, version, new Description("", "Някой", "", 50, 50)));
        }

        @Override
        public void replace(String who, String file) {
            as(who, () -> replacements.replace(file, another));
        }

        @Override
        public void delete(String who, String file) {
            as(who, () -> {
                library.delete(file);
                return null;
            });
        }

        /** Another may just be under way by itself, which is no matter of rights. */
        @Override
        public void sweep(String who) {
            as(who, () -> care.sweepUnlessSwept(Duration.ZERO));
        }

        private <T> T as(String who, Supplier<T> command) {
            return desk.as(who, () -> refusable(command));
        }
    }

    /** The services, as the pages and the API call them. */
    private final class Services implements RightsMatrix.Door {

        private final Map<String, Saved> texts = new HashMap<>();
        private final Map<String, String> sections = new HashMap<>();

        @Override
        public boolean knows(String command) {
            return true;
        }

        @Override
        public String create(String who, String section) {
            var content = Desk.in(section, Desk.title("Матрица"), "", "<p>Чий е този текст?</p>");
            return as(who, clock.instant(), () -> {
                var saved = editions.create(DocumentType.NEWS, Language.BG, content);
                texts.put(Long.toString(saved.editionId()), saved);
                sections.put(Long.toString(saved.editionId()), section);
                return Long.toString(saved.editionId());
            });
        }

        @Override
        public void take(String who, String text, String command) {
            var saved = texts.get(text);
            long id = saved.editionId();
            var now = clock.instant();
            var due = now.plus(LATER);
            switch (command) {
                case "OPEN" -> as(who, now, () -> editions.openEdition(saved.documentId(), Language.BG));
                case "SUBMIT" -> run(who, now, () -> publishing.submit(id));
                case "CLAIM" -> run(who, now, () -> publishing.claim(id));
                case "RELEASE" -> run(who, now, () -> publishing.release(id));
                case "REQUEST_CHANGES" -> run(who, now, () -> publishing.requestChanges(id, "Още веднъж."));
                case "RETRACT" -> run(who, now, () -> publishing.retract(id));
                case "APPROVE" -> run(who, now, () -> publishing.approve(id, saved.contentHash()));
                case "EDIT" ->
                    run(
                            who,
                            now,
                            () -> editions.save(
                                    id,
                                    saved.revisionId(),
                                    Desk.in(sections.get(text), Desk.title("Матрица"), "", "<p>Друг.</p>")));
                case "PUBLISH" -> run(who, now, () -> publishing.publish(id));
                case "SCHEDULE" -> run(who, now, () -> publishing.schedule(id, time(due)));
                case "UNSCHEDULE" -> run(who, now, () -> publishing.unschedule(id));
                case "PUBLISH_SCHEDULED" -> run(who, due.plus(LATER), () -> publishing.publishScheduled(id));
                case "FAIL" -> run(who, now, () -> publishing.fail(id, "Нарочно."));
                case "PUBLISH_WITHOUT_REVIEW" ->
                    run(who, now, () -> publishing.publishWithoutReview(id, "Наводнение."));
                case "CLEAR_UNREVIEWED" -> run(who, now, () -> publishing.clearUnreviewed(id, saved.contentHash()));
                case "WITHDRAW" -> run(who, now, () -> publishing.withdraw(id, "Грешна дата."));
                case "RESTORE" -> run(who, now, () -> publishing.restore(id));
                case "UNPUBLISH" -> run(who, now, () -> publishing.unpublish(id, "Остаряла.", Optional.empty()));
                case "DISCARD" -> run(who, now, () -> publishing.discard(id));
                case "RECOVER" -> run(who, now, () -> publishing.recover(id));
                case "EXPIRE_AT" ->
                    run(
                            who,
                            now,
                            () -> publishing.expireAt(
                                    id, Optional.of(new Expiry(time(due), EditionState.WITHDRAWN, "Изтече."))));
                case "EXPIRE" -> run(who, due.plus(LATER), () -> publishing.expire(id));
                default -> throw new IllegalArgumentException(command);
            }
        }

        /** Other tests look at the newest of what is public. */
        void takeEverythingAway() {
            rows.column(
                            "select id::text from edition where title like 'Матрица %' and state in ('PUBLISHED', 'WITHDRAWN')")
                    .forEach(id -> run(
                            "publisher",
                            clock.instant(),
                            () -> publishing.unpublish(Long.parseLong(id), "Край на опита.", Optional.empty())));
        }

        private void run(String who, Instant at, Runnable command) {
            as(who, at, () -> {
                command.run();
                return null;
            });
        }

        private <T> T as(String who, Instant at, Supplier<T> command) {
            var answer = new ArrayList<T>();
            clock.at(at, () -> answer.add(desk.as(who, () -> refusable(command))));
            return answer.get(0);
        }

        private static PublicationTime time(Instant at) {
            return new PublicationTime(at, SiteClock.ZONE);
        }
    }

    private static <T> T refusable(Supplier<T> command) {
        try {
            return command.get();
        } catch (DomainException refusal) {
            throw new RightsMatrix.Refused(refusal.code());
        }
    }
}
