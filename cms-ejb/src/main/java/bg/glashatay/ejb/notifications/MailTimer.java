package bg.glashatay.ejb.notifications;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has the mail sent every few seconds, and the inboxes tidied every night, on every node. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

    @Inject
    MailRound round;

    @Inject
    Retention retention;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void sendMail() {
        round.make();
    }

    @Schedule(hour = "3", minute = "10", timezone = "Europe/Sofia", persistent = false)
    void tidy() {
        retention.forgetOld();
    }
}
