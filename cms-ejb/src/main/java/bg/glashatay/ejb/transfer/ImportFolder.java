package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.shared.FullDisk;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.RareLog;
import bg.glashatay.ejb.shared.SafeFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code import} of the data folder: what lies in it can be brought in, with what lies beside it. A file that
 * somebody uploads comes to lie there too.
 */
@ApplicationScoped
class ImportFolder {

    private static final System.Logger LOG = Logs.of(ImportFolder.class);
    private static final RareLog TOLD = new RareLog(LOG, Level.ERROR);
    private static final Pattern UNWANTED = Pattern.compile("[^\\p{L}\\p{N}._ -]+");
    private static final int MAX_NAME = 120;
    private static final int MOST_SHOWN = 200;
    private static final String INCOMING = ".incoming";
    private static final String PART = ".part";

    /** Nobody who still sends a file is silent for so long. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    Path path() {
        try {
            return Files.createDirectories(settings.dataDir().resolve("import"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files in it. */
    List<String> names() {
        try (Stream<Path> files = Files.list(path())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .limit(MOST_SHOWN)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of it: of the list, so that no name leads anywhere else. */
    Optional<Path> find(String name) {
        return names().contains(name) ? Optional.of(path().resolve(name)) : Optional.empty();
    }

    /**
     * Keeps a file that somebody sends, whole or not at all, in the place of one that had its name.
     *
     * @return the name under which it lies there
     * @throws StoreFullException when there is no room for it
     */
    String keep(String sentName, InputStream bytes) throws IOException {
        var name = name(sentName);
        tidy();
        var incoming = Files.createTempFile(path(), INCOMING, PART);
        try {
            SafeFiles.fill(incoming, bytes);
            SafeFiles.move(incoming, path().resolve(name));
        } catch (IOException problem) {
            throw explained(problem);
        } finally {
            Files.deleteIfExists(incoming);
        }
        return name;
    }

    /** The problem as it is, unless there is no room. */
    private IOException explained(IOException problem) {
        if (!FullDisk.isReasonOf(problem, path())) {
            return problem;
        }
        TOLD.note("There is no room left for files to bring in, in " + path() + ".");
        throw new StoreFullException();
    }

    /** Takes away what was left over of files that somebody sent when a server was killed. */
    private void tidy() {
        var old = clock.instant().minus(LONGEST_PAUSE);
        try (var parts = Files.newDirectoryStream(path(), INCOMING + "*" + PART)) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(old)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "What was left over of uploads could not be cleared away: {0}", e.toString());
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send a path; none of it is to lead anywhere. */
    private static String name(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = UNWANTED.matcher(last).replaceAll("_").strip();
        var plain = clean.startsWith(".") ? "_" + clean : clean;
        if (plain.isEmpty()) {
            throw new ContentRejectedException(List.of(Issue.of("file", "import-name-missing")));
        }
        return plain.length() <= MAX_NAME
                ? plain
                : plain.substring(plain.length() - MAX_NAME).strip();
    }
}
