package bg.glashatay.ejb.exchange;

import bg.glashatay.ejb.configuration.Settings;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where archives are until somebody takes them along: {@code export} in the data folder, the newest few. */
@ApplicationScoped
class ExportFolder {

    static final int KEPT = 3;

    private static final System.Logger LOG = Logs.of(ExportFolder.class);

    private static final Pattern NAME = Pattern.compile("glashatay-export-[0-9]{8}-[0-9]{6}\\.zip");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "'glashatay-export-'yyyyMMdd-HHmmss'.zip'")
            .withZone(SiteClock.ZONE);

    @Inject
    Settings settings;

    /** A file that is not there yet. */
    Path next(Instant now) throws IOException {
        var folder = Files.createDirectories(folder());
        var at = now;
        while (Files.exists(folder.resolve(STAMP.format(at)))) {
            at = at.plusSeconds(1);
        }
        return folder.resolve(STAMP.format(at));
    }

    /** The file of that name, if it is one of ours and still there. */
    Optional<Path> find(String name) {
        return Optional.of(name)
                .filter(wanted -> NAME.matcher(wanted).matches())
                .map(folder()::resolve)
                .filter(Files::isRegularFile);
    }

    /**
     * Takes the oldest away, and what was left over of those that were cut off, as far as it can. For whoever has the
     * turn.
     */
    void clearAway() {
        try (var files = Files.list(folder())) {
            var old = files.filter(
                            file -> NAME.matcher(file.getFileName().toString().replace(ExportWriter.PASSING, ""))
                                    .matches())
                    .sorted(Comparator.comparing((Path file) -> file.toString().endsWith(ExportWriter.PASSING))
                            .thenComparing(Comparator.reverseOrder()))
                    .toList();
            int whole = 0;
            for (var file : old) {
                if (file.toString().endsWith(ExportWriter.PASSING) || ++whole > KEPT) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "Old archives could not be cleared away: {0}", e.toString());
        }
    }

    private Path folder() {
        return settings.dataDir().resolve("export");
    }
}
