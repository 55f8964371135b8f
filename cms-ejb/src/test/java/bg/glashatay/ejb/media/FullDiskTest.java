package bg.glashatay.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.glashatay.domain.media.StoreFullException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on a real file system of four megabytes; skipped, aloud, where none may be mounted. */
class FullDiskTest {

    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path data;

    FolderAssetStore store;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", data.toString());
        assumeTrue(mounted, "no small file system may be mounted here (that takes root)");
        store = Stores.in(data);
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", data.toString());
        }
    }

    @Test
    void uploadWithoutRoomIsRefusedLeavesNothingAndIsTakenOnceThereIsRoom() throws IOException {
        var kept = receive(3 * MEGABYTE);

        assertThatThrownBy(() -> receive(2 * MEGABYTE)).isInstanceOf(StoreFullException.class);
        assertThatThrownBy(() -> receive(2 * MEGABYTE)).isInstanceOf(StoreFullException.class);
        assertThat(files()).hasSize(1);

        store.delete(kept);
        var later = receive(2 * MEGABYTE);
        assertThat(store.original(later)).isPresent();
        assertThat(files()).hasSize(1);
    }

    @Test
    void whateverElseIsWrittenWithoutRoomIsToldAlike() throws IOException {
        receive(3 * MEGABYTE);
        var made = store.begin();

        try {
            Files.write(made, new byte[2 * MEGABYTE]);
        } catch (IOException full) {
            assertThat(store.explained(full)).isInstanceOf(StoreFullException.class);
            return;
        } finally {
            Files.deleteIfExists(made);
        }
        throw new AssertionError("There was room for it");
    }

    @Test
    void brokenLineIsNoFullDisk() {
        assertThat(store.explained(new IOException("the line is dead"))).isInstanceOf(UncheckedIOException.class);
    }

    private String receive(int size) throws IOException {
        var bytes = new byte[size];
        new Random().nextBytes(bytes);
        try (var incoming = store.receive(new ByteArrayInputStream(bytes), size).orElseThrow()) {
            store.keep(incoming);
            return incoming.sha256();
        }
    }

    private List<Path> files() throws IOException {
        try (var found = Files.walk(data)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
