package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The server is killed (SIGKILL) while files come in: whatever it acknowledged is there, no row is without its file, and
 * the look through the files after the next start leaves no file without a row. {@code -Dkill.rounds=20} for more.
 */
@FromOutside
class KilledUploadsIT {

    private static final int ROUNDS = Math.max(1, Integer.getInteger("kill.rounds", 3) / 3);
    private static final int WRITERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Older than what a sweep lets be. */
    private static final Duration LONG_AGO = Duration.ofHours(2);

    private final Random random = new Random();
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

    private Site site;
    private boolean isDown;

    @BeforeEach
    void look(Site site) {
        this.site = site;
    }

    @AfterEach
    void bringTheServerBack() {
        if (isDown) {
            start();
        }
    }

    @Test
    void crashBetweenFileAndRowLeavesNeitherAlone() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            int known = acknowledged.size();
            var writers = writers();
            awaitAcknowledged(known + 5);
            Thread.sleep(random.nextInt(2_000));
            site.product().killServer();
            isDown = true;
            writers.shutdownNow();
            assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

            assertThat(hashes("select sha256 from asset"))
                    .as("what was acknowledged has its row")
                    .containsAll(acknowledged);
            assertThat(originals()).as("every row has its file").containsAll(hashes(withFile()));
            int alone = makeOld();

            var killed = Instant.now();
            start();
            awaitSweep(killed);
            assertThat(originals()).as("no file is without its row").isEqualTo(hashes(withFile()));
            assertThat(incoming()).isEmpty();
            System.out.printf(
                    "Round %d: %d uploads were acknowledged, %d files were cut off%n",
                    round, acknowledged.size() - known, alone);
        }
    }

    /** What was deleted keeps its row. */
    private static String withFile() {
        return "select sha256 from asset where deleted_at is null";
    }

    /** Several editors who upload one document after the other until nobody answers. */
    private ExecutorService writers() {
        var threads = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            threads.submit(() -> {
                var client = site.clientOf("author");
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        upload(client);
                    } catch (IllegalStateException notThisTime) {
                        Thread.sleep(100);
                    }
                }
                return null;
            });
        }
        return threads;
    }

    private void upload(HttpClient client) throws Exception {
        var bytes = table();
        var answer = site.send(
                client,
                site.request("/editor/media/upload")
                        .header("Faces-Request", "partial/ajax")
                        .header("File-Name", "prekasnata.csv")
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build());
        if (answer.statusCode() == 200) {
            acknowledged.add(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    /** A table of some hundred kilobytes that there is only once. */
    private byte[] table() {
        var table = new StringBuilder("Номер;Стойност\n");
        for (int i = 0; i < 20_000; i++) {
            table.append(i).append(';').append(random.nextInt()).append('\n');
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void awaitAcknowledged(int count) throws InterruptedException {
        Await.until(count + " uploads are taken in", PATIENCE, () -> acknowledged.size() >= count);
    }

    private void awaitSweep(Instant since) throws Exception {
        var sweeps = "select to_char(started_at, 'YYYY') from store_sweep where started_at > '" + since + "'";
        Await.until("somebody looks through the files", PATIENCE, () -> !hashes(sweeps)
                .isEmpty());
    }

    private void start() {
        site.product().startServerAgain();
        isDown = false;
    }

    /** As they are when somebody starts the server the next morning; says how many have no row. */
    private int makeOld() throws IOException {
        var rows = hashes("select sha256 from asset");
        int alone = 0;
        for (var file : files(media())) {
            if (!rows.contains(file.getFileName().toString().substring(0, Math.min(64, length(file))))) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(LONG_AGO)));
                alone++;
            }
        }
        return alone;
    }

    private static int length(Path file) {
        return file.getFileName().toString().length();
    }

    private Set<String> originals() throws IOException {
        var originals = new TreeSet<String>();
        for (var file : files(media())) {
            if (file.getFileName().toString().matches("[0-9a-f]{64}")) {
                originals.add(file.getFileName().toString());
            }
        }
        return originals;
    }

    private List<Path> incoming() throws IOException {
        return files(media().resolve("incoming"));
    }

    private Path media() {
        return site.product().dataFolder().resolve("media");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Set<String> hashes(String sql) {
        return new TreeSet<>(site.rows().column(sql));
    }
}
