package bg.glashatay.ejb.schedule;

import bg.glashatay.ejb.backup.BackupService;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.Logs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Has a backup made when one is due; all nodes ask, and one makes it. */
@Singleton
@Startup
@DependsOn({"Migrator", "DemoSite"})
@TransactionManagement(TransactionManagementType.BEAN)
public class BackupTimer {

    private static final System.Logger LOG = Logs.of(BackupTimer.class);

    @Inject
    BackupService backups;

    @Inject
    ActingAccount acting;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void look() {
        try {
            acting.as(ScheduledPublishing.ACCOUNT, backups::makeBackupIfDue);
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; in five minutes we look again
            LOG.log(Level.WARNING, "No backup could be begun: {0}", unreachable.toString());
        }
    }
}
