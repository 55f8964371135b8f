package bg.glashatay.ejb.schedule;

import bg.glashatay.ejb.media.StoreCare;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Has the stored files looked after soon after each start, which may follow a crash, and every night, by one of the
 * nodes.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "DemoSite"})
@TransactionManagement(TransactionManagementType.BEAN)
public class StoreTimer {

    private static final System.Logger LOG = Logs.of(StoreTimer.class);

    /** Citizens who waited for the start come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(10);

    /** The other nodes' clocks wake them at the same hour. */
    private static final Duration SAME_NIGHT = Duration.ofHours(6);

    /** Nodes that start together need not look one after the other. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    /** Not the timer service: Payara would start a database of its own for it, which listens to the network. */
    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    StoreCare care;

    @Inject
    ActingAccount acting;

    @PostConstruct
    void begin() {
        threads.schedule(() -> sweep(SAME_START), AFTER_THE_START.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Schedule(hour = "3", minute = "40", timezone = "Europe/Sofia", persistent = false)
    void night() {
        sweep(SAME_NIGHT);
    }

    private void sweep(Duration within) {
        try {
            acting.as(ScheduledPublishing.ACCOUNT, () -> care.sweepUnlessSwept(within));
        } catch (RuntimeException unreachable) {
            // the database or the folder is away, most likely; the next night or an administrator looks again
            LOG.log(Level.WARNING, "The media store could not be looked through: {0}", unreachable.toString());
        }
    }
}
