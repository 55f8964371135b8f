package bg.glashatay.ejb.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorFolderTest {

    private static final Instant THEN = Instant.parse("2026-11-26T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(THEN, ZoneOffset.UTC);
    private static final MirrorName NAME = new MirrorName("pages/kultura/afish/index.html");

    @TempDir
    Path root;

    @Test
    void whatIsKeptIsKnownAndIsThereNow() throws IOException {
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN, false);
        }
        assertThat(Files.readString(known())).isEqualTo("Афиш");
        assertThat(Files.readString(now())).isEqualTo("Афиш");
        assertThat(Files.getLastModifiedTime(now()).toInstant()).isEqualTo(THEN);
        assertThat(gunzipped(Path.of(now() + ".gz"))).isEqualTo("Афиш");
        assertThat(Files.getLastModifiedTime(Path.of(now() + ".gz")).toInstant())
                .isEqualTo(THEN);
    }

    @Test
    void nothingIsThereNowOnceTheSiteHasChangedAndAllIsKnownStill() throws IOException {
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN, false);
            var since = folder.begin();

            assertThat(now()).doesNotExist();
            assertThat(Files.readString(known())).isEqualTo("Афиш");

            folder.keepCoded(since, NAME, bytes("Афиш"), THEN, false);
            assertThat(Files.isSameFile(now(), known())).isTrue();
        }
    }

    @Test
    void nothingIsThereNowOnceTheSiteHasChangedAlsoWhereNothingCanBeWritten() throws IOException {
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN, false);
            Files.delete(root.resolve(".coming"));

            assertThatThrownBy(folder::begin).isInstanceOf(IOException.class);

            assertThat(root.resolve("now")).doesNotExist();
            assertThat(Files.readString(known())).isEqualTo("Афиш");
        }
    }

    @Test
    void sameBytesKeepTheirFileAndTime() throws IOException {
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN, false);

            assertThat(folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN.plusSeconds(60), false))
                    .isFalse();
            assertThat(Files.getLastModifiedTime(known()).toInstant()).isEqualTo(THEN);
        }
    }

    @Test
    void otherBytesOfTheSameSecondAreYounger() throws IOException {
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN, false);
            folder.keepCoded(folder.begin(), NAME, bytes("Афиж"), THEN, false);
        }
        assertThat(Files.getLastModifiedTime(known()).toInstant()).isAfter(THEN);
        assertThat(gunzipped(Path.of(known() + ".gz"))).isEqualTo("Афиж");
    }

    @Test
    void whatIsTakenOutIsNowhereAndLeavesNoFolder() throws IOException {
        try (var folder = open()) {
            var since = folder.begin();
            folder.keepCoded(since, NAME, bytes("Афиш"), THEN, false);

            assertThat(folder.remove(since, NAME)).isTrue();
            assertThat(folder.remove(since, NAME)).isFalse();
        }
        assertThat(files("known")).isEmpty();
        assertThat(files("now")).isEmpty();
        assertThat(root.resolve("known/pages/kultura")).doesNotExist();
        assertThat(root.resolve("known/pages")).exists();
    }

    @Test
    void whatNobodyMetIsSwept() throws IOException {
        var swept = new ArrayList<String>();
        try (var folder = open()) {
            var since = folder.begin();
            folder.keepCoded(since, NAME, bytes("Афиш"), THEN, false);
            folder.keepCoded(since, new MirrorName("pages/staro/index.html"), bytes("Старо"), THEN, false);

            folder.sweep(since, NAME.value()::equals, swept::add);
        }
        assertThat(swept).contains("pages/staro/index.html", "pages/staro/index.html.gz");
        assertThat(files("known")).contains(NAME.value(), NAME.coded(".gz")).noneMatch(name -> name.contains("staro"));
        assertThat(files("now")).containsExactlyElementsOf(files("known"));
        assertThat(root.resolve("known/pages/staro")).doesNotExist();
    }

    @Test
    void damageIsMendedByAThoroughLook() throws IOException {
        try (var folder = open()) {
            var since = folder.begin();
            folder.keepCoded(since, NAME, bytes("Афиш"), THEN, false);
            assertThat(folder.keepCoded(since, NAME, bytes("Афиш"), THEN, true)).isTrue();

            // the same time, as a failing disk would leave it
            Files.writeString(Path.of(known() + ".gz"), "?");
            Files.setLastModifiedTime(Path.of(known() + ".gz"), Files.getLastModifiedTime(known()));
            assertThat(folder.keepCoded(since, NAME, bytes("Афиш"), THEN, true)).isFalse();
            assertThat(gunzipped(Path.of(now() + ".gz"))).isEqualTo("Афиш");

            Files.delete(now());
            assertThat(folder.keepCoded(since, NAME, bytes("Афиш"), THEN, true)).isFalse();
            assertThat(now()).exists();

            Files.writeString(known(), "Друго");
            assertThat(folder.keepCoded(since, NAME, bytes("Афиш"), THEN, true)).isFalse();
            assertThat(Files.readString(now())).isEqualTo("Афиш");
            assertThat(folder.keepCoded(since, NAME, bytes("Афиш"), THEN, true)).isTrue();
        }
    }

    @Test
    void copyOfWhatStoodThereBeforeAKillIsMadeAnew() throws IOException {
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN, false);
        }
        // killed between the file and its copies
        Files.delete(Path.of(known() + ".gz"));
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN, false);
        }
        assertThat(gunzipped(Path.of(now() + ".gz"))).isEqualTo("Афиш");
    }

    @Test
    void whatAKilledNodeLeftOverIsClearedAway() throws IOException {
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes("Афиш"), THEN, false);
        }
        var current = Files.readSymbolicLink(root.resolve("now")).toString();
        Files.createDirectories(root.resolve("since-99/pages/x"));
        Files.writeString(root.resolve("since-99/pages/x/index.html"), "x");
        Files.writeString(root.resolve(".coming/7"), "half");

        try (var folder = open()) {
            assertThat(root.resolve("since-99")).doesNotExist();
            assertThat(files(".coming")).isEmpty();
            // readers still have what they had
            assertThat(Files.readString(now())).isEqualTo("Афиш");
            folder.begin();
            assertThat(Files.readSymbolicLink(root.resolve("now")).toString()).isNotEqualTo(current);
            folder.clear();
            assertThat(root.resolve(current)).doesNotExist();
        }
    }

    @Test
    void folderHasOneKeeperAtATime() throws IOException {
        var first = open();
        assertThat(MirrorFolder.open(root, CLOCK)).isEmpty();
        first.close();
        try (var second = open()) {
            assertThat(second.root()).isEqualTo(root);
        }
        assertThatThrownBy(() -> first.begin()).isInstanceOf(IOException.class);
    }

    @Test
    void readersSeeWholeFilesOnly() throws Exception {
        var one = "а".repeat(20_000);
        var other = "б".repeat(90_000);
        var torn = new ArrayList<String>();
        var done = new AtomicBoolean();
        try (var folder = open()) {
            folder.keepCoded(folder.begin(), NAME, bytes(one), THEN, false);
            var reader = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    try {
                        var seen = Files.readString(known());
                        if (!seen.equals(one) && !seen.equals(other)) {
                            torn.add(seen);
                        }
                    } catch (IOException e) {
                        torn.add(e.toString());
                    }
                }
            });
            for (int i = 0; i < 60; i++) {
                var since = folder.begin();
                folder.keepCoded(since, NAME, bytes(i % 2 == 0 ? other : one), THEN.plusSeconds(i), false);
            }
            done.set(true);
            reader.join();
        }
        assertThat(torn).isEmpty();
    }

    @Test
    void fileThatIsNoTextHasNoCopies() throws IOException {
        var name = new MirrorName("pages/media/ab/w480/most.jpg");
        try (var folder = open()) {
            var since = folder.begin();
            var arrived = folder.arrivals().name();
            Files.write(arrived, new byte[] {1, 2, 3});

            assertThat(folder.keepFile(since, name, arrived, THEN)).isFalse();
            assertThat(arrived).doesNotExist();
        }
        assertThat(files("now")).containsExactly(name.value());
    }

    private MirrorFolder open() throws IOException {
        return MirrorFolder.open(root, CLOCK).orElseThrow();
    }

    private Path known() {
        return root.resolve("known").resolve(NAME.value());
    }

    private Path now() {
        return root.resolve("now").resolve(NAME.value());
    }

    private List<String> files(String tree) throws IOException {
        var folder = root.resolve(tree).toRealPath();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String gunzipped(Path file) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
