package bg.glashatay.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.media.StoreFullException;
import bg.glashatay.ejb.configuration.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {

    private static final Instant NOON = Instant.parse("2026-11-10T10:00:00Z");

    @TempDir
    Path data;

    private final ImportFolder folder = new ImportFolder();

    @BeforeEach
    void open() {
        folder.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        folder.settings = new Settings() {
            @Override
            public Path dataDir() {
                return data;
            }
        };
    }

    @Test
    void leftoverOfAKilledServerGoesWithTheNextFileAndWhatStillComesInStays() throws IOException {
        var cutOff = part("1", NOON.minusSeconds(3_601));
        var underWay = part("2", NOON.minusSeconds(3_599));

        assertThat(keep("сайт.xml")).isEqualTo("сайт.xml");

        assertThat(cutOff).doesNotExist();
        assertThat(underWay).exists();
        assertThat(folder.names()).containsExactly("сайт.xml");
    }

    @Test
    void oldFileThatSomebodyWantsStays() throws IOException {
        keep("стар.xml");
        Files.setLastModifiedTime(folder.path().resolve("стар.xml"), FileTime.from(NOON.minusSeconds(1_000_000)));
        keep("нов.xml");

        assertThat(folder.names()).containsExactly("нов.xml", "стар.xml");
    }

    @Test
    void fileThatTheDiskHasNoRoomForIsRefusedAsThatAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> folder.keep("сайт.xml", new Failing("No space left on device")))
                .isInstanceOf(StoreFullException.class);
        assertThatThrownBy(() -> folder.keep("сайт.xml", new Failing("the line is dead")))
                .isInstanceOf(IOException.class);

        try (var left = Files.list(folder.path())) {
            assertThat(left).isEmpty();
        }
    }

    private String keep(String name) throws IOException {
        return folder.keep(name, new ByteArrayInputStream(new byte[] {1}));
    }

    private Path part(String number, Instant written) throws IOException {
        var part = Files.writeString(folder.path().resolve(".incoming" + number + ".part"), "half");
        return Files.setLastModifiedTime(part, FileTime.from(written));
    }

    /** What can be read until something goes wrong. */
    private static final class Failing extends InputStream {

        private final String message;

        Failing(String message) {
            this.message = message;
        }

        @Override
        public int read() throws IOException {
            throw new IOException(message);
        }
    }
}
