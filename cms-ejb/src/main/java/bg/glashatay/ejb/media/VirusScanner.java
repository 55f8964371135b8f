package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.ScannerSilentException;
import bg.glashatay.domain.media.VirusFoundException;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.shared.LastingTrouble;
import bg.glashatay.ejb.shared.Logs;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * Has every file scanned before it is kept, where a scanner is named. While that does not answer, nothing is taken:
 * a file that nobody has looked at does not come in.
 */
@ApplicationScoped
class VirusScanner {

    private static final System.Logger LOG = Logs.of(VirusScanner.class);

    /** Large packed files take their time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration TO_ANSWER = Duration.ofSeconds(2);

    @Inject
    Settings settings;

    @Resource
    ManagedExecutorService threads;

    private final LastingTrouble trouble = new LastingTrouble(
            LOG,
            "The virus scanner at {0} does not answer, so no file is taken: {1}",
            "The virus scanner at {0} answers again.");
    private final LastAnswer answer = new LastAnswer(this::answersNow, work -> threads.execute(work), System::nanoTime);

    /**
     * Looks through a file that came in.
     *
     * @throws VirusFoundException where something was found
     * @throws ScannerSilentException where nobody could look
     */
    void look(AssetStore.Incoming incoming) throws IOException {
        var scanner = settings.virusScanner();
        if (scanner.isEmpty()) {
            return;
        }
        var found = found(incoming, scanner.get());
        if (found.isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "The virus scanner found {0} in the file {1}; the audit log says who brought it",
                    found.get(),
                    incoming.sha256());
            throw new VirusFoundException(found.get());
        }
    }

    private Optional<String> found(AssetStore.Incoming incoming, InetSocketAddress scanner) throws IOException {
        try (var bytes = Files.newInputStream(incoming.file())) {
            var found = new Clamd(scanner, PATIENCE).find(bytes);
            trouble.wentWell(scanner);
            return found;
        } catch (IOException silent) {
            trouble.failed(scanner, silent.toString());
            throw new ScannerSilentException();
        }
    }

    boolean isNamed() {
        return settings.virusScanner().isPresent();
    }

    /** Whether the scanner answered when it was asked last: nobody waits for it. Empty before it was asked. */
    Optional<Boolean> answered() {
        return answer.now();
    }

    private boolean answersNow() {
        try {
            new Clamd(settings.virusScanner().orElseThrow(), TO_ANSWER).ping();
            return true;
        } catch (IOException silent) {
            return false;
        }
    }
}
