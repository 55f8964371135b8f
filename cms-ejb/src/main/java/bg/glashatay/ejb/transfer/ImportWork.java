package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.transfer.ImportUnderWayException;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.persistence.ExplainingDataSource;
import bg.glashatay.ejb.persistence.Turn;
import bg.glashatay.ejb.security.ActingAccount;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** Works at imports inside the server, beside everything else, one at a time. */
@ApplicationScoped
class ImportWork {

    private static final System.Logger LOG = Logs.of(ImportWork.class);

    @Resource
    ManagedExecutorService threads;

    @Inject
    Settings settings;

    @Inject
    ImportRuns runs;

    @Inject
    ItemTransaction transaction;

    @Inject
    ActingAccount acting;

    @Inject
    SiteClock clock;

    /**
     * Begins one, which goes on when this returns, and answers its number.
     *
     * @throws ImportUnderWayException when there is one
     */
    long begin(Importer importer, ImportOrder order, Path file) {
        var turn = Turn.take(ExplainingDataSource.of(settings.database()), Turn.Work.IMPORT)
                .orElseThrow(ImportUnderWayException::new);
        try {
            var id = runs.begin(importer.kind(), order);
            threads.execute(() -> work(turn, importer, order, file, id));
            return id;
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private void work(Turn turn, Importer importer, ImportOrder order, Path file, long id) {
        // the turn last: without an end, and with nobody at it, a run would seem to be cut off
        try (turn) {
            workOut(importer, order, file, id);
        }
    }

    private void workOut(Importer importer, ImportOrder order, Path file, long id) {
        try {
            acting.as(Account.IMPORTER, () -> bringIn(importer, order, file, id));
            LOG.log(Level.INFO, "The import {0} of {1} has ended.", String.valueOf(id), order.fileName());
        } catch (ImportRefusedException refused) {
            runs.refuse(id, refused);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The import " + id + " of " + order.fileName() + " has failed", e);
            runs.fail(id, "broke-off", String.valueOf(e.getMessage()));
        }
    }

    private void bringIn(Importer importer, ImportOrder order, Path file, long id) {
        try {
            var survey = importer.check(file);
            runs.survey(id, survey);
            var job = new ImportJob(runs, transaction, clock, id, order, file, survey.source());
            try {
                importer.run(job);
            } finally {
                job.flush();
            }
            runs.succeed(id);
        } catch (IOException e) {
            throw new ImportRefusedException("unreadable", String.valueOf(e.getMessage()));
        }
    }
}
