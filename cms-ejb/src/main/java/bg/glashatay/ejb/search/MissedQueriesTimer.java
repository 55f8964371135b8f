package bg.glashatay.ejb.search;

import bg.glashatay.ejb.shared.Logs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Has old months of the searches without results forgotten every night, on every node. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class MissedQueriesTimer {

    private static final System.Logger LOG = Logs.of(MissedQueriesTimer.class);

    @Inject
    MissedQueries missed;

    @Schedule(hour = "3", minute = "20", timezone = "Europe/Sofia", persistent = false)
    void tidy() {
        try {
            missed.forgetOld();
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; the next night comes
            LOG.log(Level.WARNING, "Old searches were not forgotten: {0}", unreachable.toString());
        }
    }
}
