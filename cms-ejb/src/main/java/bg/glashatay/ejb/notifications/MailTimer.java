package bg.glashatay.ejb.notifications;

import bg.glashatay.ejb.shared.Logs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Has the mail sent every few seconds, and the inboxes tidied every night, on every node. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

    private static final System.Logger LOG = Logs.of(MailTimer.class);

    @Inject
    MailRound round;

    @Inject
    Retention retention;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sendMail() {
        orNextTime(round::make);
    }

    @Schedule(hour = "3", minute = "10", timezone = "Europe/Sofia", persistent = false)
    void tidy() {
        orNextTime(retention::forgetOld);
    }

    private static void orNextTime(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; everything is still there the next time
            LOG.log(Level.WARNING, "Mail and inboxes were not looked after: {0}", unreachable.toString());
        }
    }
}
