package bg.glashatay.ejb.backup;

import bg.glashatay.ejb.persistence.ExplainingDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What {@code java -jar glashatay.ear backup} does, and {@code verify}, {@code restore} and {@code prove}. */
public final class Command {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int INCOMPLETE = 3;

    private static final String USAGE =
            """
            Usage: java -jar glashatay.ear <command>
              backup [folder]   makes an archive of database and media, in the folder or in CMS_BACKUP_DIR
              verify <archive>  reads all of an archive and compares it with its checksums
              prove <archive>   restores its database beside the one in use, compares, and lets go of it
              restore <archive> brings it back into the empty database and the data folder that are named
            It reads CMS_DB_URL, CMS_DB_USER, CMS_DB_PASSWORD and CMS_DATA_DIR, as the server does.
            It ends with 0 when all is well, 3 when a backup is whole but media files were missing or damaged before.""";

    /** Kept here: Java forgets what was said to a logger that nobody holds. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Clock clock;

    Command(Map<String, String> environment, PrintStream out, Clock clock) {
        this.environment = environment;
        this.out = out;
        this.clock = clock;
    }

    /** Called by the EAR's own start class, which ends the program with what this answers. */
    public static int run(String[] arguments) {
        FLYWAY.setLevel(Level.WARNING);
        return new Command(System.getenv(), System.out, Clock.systemUTC()).answer(List.of(arguments));
    }

    int answer(List<String> arguments) {
        try {
            return obey(arguments);
        } catch (BackupException e) {
            out.println(e.getMessage());
            return FAILED;
        }
    }

    private int obey(List<String> arguments) {
        var command = arguments.isEmpty() ? "" : arguments.get(0);
        var file = arguments.size() == 2 ? Optional.of(Path.of(arguments.get(1))) : Optional.<Path>empty();
        var started = clock.instant();
        if (command.equals("backup") && arguments.size() <= 2) {
            return backup(file);
        }
        if (file.isEmpty() || !List.of("verify", "prove", "restore").contains(command)) {
            out.println(USAGE);
            return MISUSED;
        }
        switch (command) {
            case "verify" -> verify(file.get());
            case "prove" -> prove(file.get());
            default -> restore(file.get());
        }
        out.printf("It took %d s.%n", Duration.between(started, clock.instant()).toSeconds());
        return DONE;
    }

    private int backup(Optional<Path> named) {
        var folder = named.or(() -> text("CMS_BACKUP_DIR").map(Path::of))
                .orElseThrow(() -> new BackupException("Name the folder for the archive, or set CMS_BACKUP_DIR."));
        var file = folder.toAbsolutePath().resolve(ArchiveName.of(clock.instant()));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BackupException("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
        var made = new Backup(database(), media()).make(file, clock.instant());
        out.println("Made " + file + ": " + made.sentence() + ".");
        tell("Missing, though the database names them", made.missing());
        tell("Damaged in the data folder already", made.damaged());
        return made.isComplete() ? DONE : INCOMPLETE;
    }

    private void verify(Path file) {
        try (var archive = Archive.open(file)) {
            archive.verify();
            out.println("All checksums hold: " + Summary.of(archive.facts(), 0).sentence() + ".");
        }
    }

    private void prove(Path file) {
        var proved = new Restoration(database()).prove(file);
        out.println("It can be restored: a trial brought back " + proved.sentence()
                + ". Every table and all content hashes are those of the archive; the trial is gone again.");
    }

    private void restore(Path file) {
        var restored = new Restoration(database()).restore(file, media());
        forgetIndex();
        out.println(
                "Restored " + restored.sentence() + ". Every table and all content hashes are those of the archive.");
        tell("Missing in the archive as well", restored.missing());
        tell("Damaged in the archive as well", restored.damaged());
        out.println("Start the server: it makes the search index and the mirror anew.");
    }

    /** An index that stands here follows another database; the server makes it anew. */
    private void forgetIndex() {
        try {
            delete(dataFolder().resolve("index"));
        } catch (IOException e) {
            out.println("Delete the folder " + dataFolder().resolve("index") + " before you start the server: "
                    + e.getMessage() + ".");
        }
    }

    private static void delete(Path thing) throws IOException {
        if (Files.isDirectory(thing, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(thing)) {
                for (var part : parts) {
                    delete(part);
                }
            }
        }
        Files.deleteIfExists(thing);
    }

    private void tell(String what, List<String> hashes) {
        if (!hashes.isEmpty()) {
            out.println(what + ": " + hashes.size() + " media files");
            hashes.forEach(sha256 -> out.println("  " + sha256));
        }
    }

    private Path media() {
        return dataFolder().resolve("media");
    }

    private Path dataFolder() {
        return Path.of(text("CMS_DATA_DIR").orElseGet(() -> System.getProperty("user.home") + "/glashatay"));
    }

    private DataSource database() {
        var database = new ExplainingDataSource();
        var url = text("CMS_DB_URL").orElse("jdbc:postgresql://localhost/glashatay");
        try {
            database.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new BackupException(
                    "CMS_DB_URL must be an address such as jdbc:postgresql://host:5432/glashatay.", e);
        }
        database.setUser(text("CMS_DB_USER").orElse("glashatay"));
        database.setPassword(text("CMS_DB_PASSWORD").orElse(""));
        return database;
    }

    private Optional<String> text(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
