package bg.glashatay.ejb.reading;

import bg.glashatay.ejb.shared.LastingTrouble;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Has waiting documents read every few seconds, on every node; what stays to be read stands in the database. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadingTimer {

    private static final System.Logger LOG = Logs.of(ReadingTimer.class);

    private final LastingTrouble trouble = new LastingTrouble(
            LOG, "Nobody looks for documents to be read: {0}", "Documents to be read are looked for again.");

    @Inject
    ReadingRound round;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void read() {
        try {
            round.make();
            trouble.wentWell();
        } catch (RuntimeException unreachable) {
            // the database is away, most likely; everything is still there the next time
            trouble.failed(unreachable.toString());
        }
    }

    @Schedule(hour = "*", minute = "40", persistent = false)
    void tidy() {
        try {
            round.tidy();
        } catch (IOException | RuntimeException busy) {
            LOG.log(Level.WARNING, "The folder of the reader was not tidied: {0}", busy.toString());
        }
    }

    @PreDestroy
    void stop() {
        round.stop();
    }
}
