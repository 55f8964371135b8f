package bg.glashatay.ejb.security;

import bg.glashatay.ejb.shared.Logs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Has wrong logins forgotten after a day: every hour, on every node. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class LoginThrottleTimer {

    private static final System.Logger LOG = Logs.of(LoginThrottleTimer.class);

    @Inject
    LoginThrottle throttle;

    @Schedule(hour = "*", minute = "40", persistent = false)
    void tidy() {
        try {
            throttle.forgetOld();
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; the rows are still there an hour later
            LOG.log(Level.WARNING, "Old wrong logins were not forgotten: {0}", unreachable.toString());
        }
    }
}
