package bg.glashatay.ejb.schedule;

import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.publishing.TransitionNotOpenException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.ejb.publishing.DueEditions;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.LastingTrouble;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Looks every few seconds, on every node, what the timetable has to do, and does it through the same door as people.
 * Each edition is a transaction of its own; the lock on its document lets one node act, and the other finds the step
 * taken and says nothing. Nothing is remembered that a restart could lose: what is due stands in the database.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "DemoSite"})
@TransactionManagement(TransactionManagementType.BEAN)
public class ScheduledPublishing {

    static final String ACCOUNT = "scheduler";

    private static final System.Logger LOG = Logs.of(ScheduledPublishing.class);

    private static final int AT_ONCE = 100;

    @Inject
    DueEditions due;

    @Inject
    PublishingService publishing;

    @Inject
    ActingAccount acting;

    @Inject
    TimetableLooks looks;

    private final LastingTrouble trouble =
            new LastingTrouble(LOG, "The timetable could not be read: {0}", "The timetable is read again.");

    /** Whom a fault hit at the last look: the next time is the last one. */
    private final Set<Long> faulty = new HashSet<>();

    /** Not persistent: a timer that the server keeps for itself would be another thing to lose. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @PermitAll
    public void look() {
        try {
            acting.as(ACCOUNT, this::catchUp);
            looks.done();
            trouble.wentWell();
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; what is due stays due, and the next look is in seconds
            trouble.failed(unreachable.toString());
        }
    }

    private void catchUp() {
        each(() -> due.toPublish(AT_ONCE), this::publish);
        each(() -> due.toExpire(AT_ONCE), this::expire);
    }

    private static void each(Due editions, LongConsumer step) {
        var seen = new HashSet<Long>();
        List<Long> batch;
        do {
            batch = editions.now().stream().filter(seen::add).toList();
            batch.forEach(step::accept);
        } while (batch.size() == AT_ONCE);
    }

    private void publish(long edition) {
        try {
            due.unlessTaken(edition, Transition.PUBLISH_SCHEDULED, publishing::publishScheduled);
            faulty.remove(edition);
        } catch (TransitionNotOpenException putOffMeanwhile) {
            faulty.remove(edition);
        } catch (DomainException refused) {
            fail(edition, refused.code());
        } catch (RuntimeException fault) {
            failAtTheSecondTime(edition, fault);
        }
    }

    /** A deadlock or a lost connection passes by itself; what comes twice is told to people. */
    private void failAtTheSecondTime(long edition, RuntimeException fault) {
        if (faulty.add(edition)) {
            LOG.log(
                    Level.WARNING,
                    "Edition {0} could not be published and is tried again: {1}",
                    String.valueOf(edition),
                    fault);
            return;
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Fault " + reference + ": edition " + edition + " could not be published", fault);
        fail(edition, "fault " + reference);
        faulty.remove(edition);
    }

    private void fail(long edition, String cause) {
        due.unlessTaken(edition, Transition.FAIL, id -> publishing.fail(id, cause));
    }

    private void expire(long edition) {
        try {
            due.unlessTaken(edition, Transition.EXPIRE, publishing::expire);
        } catch (TransitionNotOpenException putOffMeanwhile) {
            // it comes at its new time
        } catch (RuntimeException fault) {
            // readers are not shown the page whether or not it is written down
            LOG.log(
                    Level.WARNING,
                    "The expiry of edition {0} could not be written down: {1}",
                    String.valueOf(edition),
                    fault);
        }
    }

    private interface Due {

        List<Long> now();
    }
}
