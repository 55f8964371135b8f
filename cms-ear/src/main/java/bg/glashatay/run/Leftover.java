package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a child process in a file, so that the next start can end it if this program was killed without a chance to.
 * The start time stands beside the pid, because the system gives a number out again.
 */
record Leftover(Path file) {

    void remember(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + startOf(process).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        running().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        forget();
    }

    private Optional<ProcessHandle> running() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            var parts = Files.readString(file).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(process -> startOf(process).equals(Optional.of(Instant.parse(parts[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
