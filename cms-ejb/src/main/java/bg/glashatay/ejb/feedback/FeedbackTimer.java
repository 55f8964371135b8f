package bg.glashatay.ejb.feedback;

import bg.glashatay.ejb.shared.Logs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Has readers' words forgotten in time: every night, on every node. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedbackTimer {

    private static final System.Logger LOG = Logs.of(FeedbackTimer.class);

    @Inject
    FeedbackRetention retention;

    @Schedule(hour = "3", minute = "20", timezone = "Europe/Sofia", persistent = false)
    void tidy() {
        try {
            retention.forgetOld();
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; everything is still there the next night
            LOG.log(Level.WARNING, "What readers wrote was not looked after: {0}", unreachable.toString());
        }
    }
}
