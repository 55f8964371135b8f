package bg.glashatay.ejb.notifications;

import bg.glashatay.ejb.shared.LastingTrouble;
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

    private final LastingTrouble trouble =
            new LastingTrouble(LOG, "Mail is not looked after: {0}", "Mail is looked after again.");

    @Inject
    MailRound round;

    @Inject
    Retention retention;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sendMail() {
        try {
            round.make();
            trouble.wentWell();
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; everything is still there the next time
            trouble.failed(unreachable.toString());
        }
    }

    @Schedule(hour = "3", minute = "10", timezone = "Europe/Sofia", persistent = false)
    void tidy() {
        try {
            retention.forgetOld();
        } catch (RuntimeException unreachable) {
            // as above; a night later does no harm
            LOG.log(Level.WARNING, "Inboxes were not tidied: {0}", unreachable.toString());
        }
    }
}
