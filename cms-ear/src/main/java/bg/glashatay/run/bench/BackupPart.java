package bg.glashatay.run.bench;

import bg.glashatay.run.Database;
import bg.glashatay.run.EarProgram;
import bg.glashatay.run.Folders;
import bg.glashatay.run.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How long a backup and its restoration take on an empty machine: ten thousand documents and five gigabytes of pictures
 * ({@code -Dbench.documents=}, {@code -Dbench.gigabytes=}). The site is kept under target for the next time.
 */
final class BackupPart implements Part {

    private static final String SITE = "backup-benchmark";
    private static final int AT_ONCE = 4;
    private static final double GIGABYTE = 1e9;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String title() {
        return "Backup and restoration";
    }

    /** It takes half an hour to write the site. */
    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void measure() {
        var documents = Map.of("CMS_DEMO_DOCUMENTS", Integer.toString(Choice.documents()));
        var variation = Subject.COUNTING.with(documents);
        try (var subject = Choice.again() ? Subject.started(SITE, variation) : Subject.startedAgain(SITE, variation)) {
            while (subject.queries().number("select count(*) from document") < Choice.documents()) {
                Pause.of(Duration.ofSeconds(1));
            }
            addPictures(subject);
            Report.line(
                    "%,d documents, %,d revisions, %.1f GB of originals",
                    subject.queries().number("select count(*) from document"),
                    subject.queries().number("select count(*) from revision"),
                    originals(subject) / GIGABYTE);
            measure(subject);
        }
    }

    private static void addPictures(Subject subject) {
        var picture = MediaTimes.jpeg(6_000, 4_000);
        long missing = Choice.gigabytes() * 1_000_000_000L - originals(subject);
        if (missing > 0) {
            new MediaTimes(subject.at("/"), subject.product().demoPassword())
                    .upload(picture, (int) (missing / picture.length + 1), AT_ONCE);
        }
    }

    private static long originals(Subject subject) {
        return subject.queries().number("select coalesce(sum(byte_size), 0) from asset");
    }

    private static void measure(Subject subject) {
        var work = subject.product().dataFolder().resolveSibling("backup-benchmark-archives");
        Folders.delete(work);
        try {
            Files.createDirectories(work);
            var began = System.nanoTime();
            must(EarProgram.run(subject.product().database(), subject.product().dataFolder(), "backup", work));
            var archive = archive(work);
            Report.line("backup: %.0f s, an archive of %.1f GB", seconds(began), Files.size(archive) / GIGABYTE);
            restore(subject.product().postgres().orElseThrow().fresh("restored"), work.resolve("data"), archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(work);
        }
    }

    private static void restore(Database empty, Path data, Path archive) {
        var began = System.nanoTime();
        must(EarProgram.run(empty, data, "restore", archive));
        Report.line("restored and proved on an empty machine: %.0f s", seconds(began));
    }

    private static void must(int answer) {
        if (answer != 0) {
            throw new IllegalStateException("The program answers " + answer);
        }
    }

    private static Path archive(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS;
    }
}
