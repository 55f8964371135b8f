package bg.glashatay.ejb.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Folders that processes work in; one that a killed server left over is removed when nobody can be using it. */
final class PassingFolder {

    private static final Duration LONGEST_USE = Duration.ofHours(1);

    private PassingFolder() {}

    /** Removes the folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        List<Path> all;
        try (var within = Files.walk(folder)) {
            all = within.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (var path : all) {
            Files.deleteIfExists(path);
        }
    }

    /** Removes what was left over within the given folder. */
    static void tidy(Path parent, Instant now) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> folders;
        try (var within = Files.list(parent)) {
            folders = within.toList();
        }
        for (var folder : folders) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(LONGEST_USE))) {
                remove(folder);
            }
        }
    }
}
