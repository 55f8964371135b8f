package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.media.DocumentDeleted;
import bg.glashatay.ejb.media.DocumentKept;
import bg.glashatay.ejb.media.OriginalFile;
import bg.glashatay.ejb.media.Originals;
import bg.glashatay.ejb.shared.LastingTrouble;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tika.metadata.Metadata;

/**
 * Reads the documents that wait, one at a time on a node: at once when somebody has uploaded one here, and whenever the
 * timer looks. Far from whoever uploads: what goes wrong here neither delays nor undoes anything.
 */
@ApplicationScoped
public class ReadingRound {

    private static final System.Logger LOG = Logs.of(ReadingRound.class);

    @Inject
    ReadingQueue queue;

    @Inject
    Originals originals;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    private final ReentrantLock reading = new ReentrantLock();
    private final LastingTrouble trouble =
            new LastingTrouble(LOG, "Documents cannot be read: {0}", "Documents are read again.");
    private volatile boolean stopping;

    void notice(@Observes DocumentKept kept) {
        queue.add(kept.sha256(), clock.instant());
    }

    /** What was deleted says nothing any more. */
    void forget(@Observes DocumentDeleted deleted) {
        queue.remove(deleted.sha256());
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentKept kept) {
        try {
            threads.execute(this::make);
        } catch (RejectedExecutionException busy) {
            // the timer is not
        }
    }

    /** Reads what is due; nothing where somebody on this node is at it. */
    void make() {
        if (!reading.tryLock()) {
            return;
        }
        try {
            var process = process();
            var going = true;
            while (going && !stopping) {
                going = queue.take(clock.instant())
                        .map(document -> read(document, process))
                        .orElse(false);
            }
        } finally {
            reading.unlock();
        }
    }

    /** Takes no further document. */
    void stop() {
        stopping = true;
    }

    /** Removes what a server that was killed has left over. */
    void tidy() throws IOException {
        PassingFolder.tidy(folder(), clock.instant());
    }

    private ReadingProcess process() {
        return new ReadingProcess(ReadingProcess.classPathBeside(Metadata.class), folder(), ReadingProcess.PATIENCE);
    }

    private Path folder() {
        return settings.dataDir().resolve("reading");
    }

    /** Whether the round can go on. */
    private boolean read(Asset document, ReadingProcess process) {
        try {
            var found = FileFormat.ofMediaType(document.getMediaType());
            var file = originals.of(document);
            var read = found.isEmpty() || file.isEmpty()
                    ? Optional.<WrittenReading>empty()
                    : process.read(to -> whole(file.get(), to), found.get());
            read.ifPresentOrElse(
                    written -> queue.read(document.getSha256(), written, clock.instant()),
                    () -> queue.couldNotBeRead(document.getSha256()));
            trouble.wentWell();
            return true;
        } catch (IOException noProcess) {
            // the document stays due, for another node or for later
            trouble.failed(noProcess.toString());
            return false;
        }
    }

    private static void whole(OriginalFile file, OutputStream to) throws IOException {
        file.write(0, file.size(), to);
    }
}
