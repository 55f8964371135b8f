package bg.glashatay.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAssetStoreTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path data;

    AssetStore store;

    @BeforeEach
    void open() {
        store = Stores.in(data);
    }

    @Test
    void bytesAreNamedByTheirHash() throws IOException {
        keep("abc");

        assertThat(store.original(SHA256_OF_ABC)).isPresent();
        assertThat(data.resolve("media/ba/" + SHA256_OF_ABC)).hasContent("abc");
    }

    @Test
    void sameBytesAreKeptOnce() throws IOException {
        keep("abc");
        keep("abc");

        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws IOException {
        store.receive(stream("abc"), 10).orElseThrow().close();

        assertThat(files()).isEmpty();
    }

    @Test
    void moreThanTheLimitIsNotTakenIn() throws IOException {
        assertThat(store.receive(stream("abcd"), 3)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void brokenUploadLeavesNothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };

        assertThatThrownBy(() -> store.receive(broken, 10)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsMadeOfAnOriginalStandsBesideIt() throws IOException {
        keep("abc");
        make("w480");

        assertThat(store.made(SHA256_OF_ABC, "w480").orElseThrow().local()).hasContent("smaller");
        assertThat(store.made(SHA256_OF_ABC, "w960")).isEmpty();
    }

    @Test
    void pictureIsSentInLargePiecesAndEveryByteOfIt() throws IOException {
        var content = "0123456789".repeat(60_000);
        var kept = keep(content);
        var pieces = new ArrayList<byte[]>();

        store.original(kept).orElseThrow().write(5, 599_990, new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                pieces.add(Arrays.copyOfRange(bytes, from, from + length));
            }
        });

        assertThat(pieces).hasSizeLessThanOrEqualTo(3);
        var sent = new ByteArrayOutputStream();
        pieces.forEach(sent::writeBytes);
        assertThat(sent.toString(StandardCharsets.US_ASCII)).isEqualTo(content.substring(5, 599_995));
    }

    @Test
    void partOfAFileIsSentWithoutTheRest() throws IOException {
        keep("abc");
        var sent = new ByteArrayOutputStream();

        store.original(SHA256_OF_ABC).orElseThrow().write(1, 2, sent);

        assertThat(sent).hasToString("bc");
    }

    @Test
    void whatIsDeletedIsGoneWithAllThatWasMadeOfIt() throws IOException {
        keep("abc");
        keep("other");
        make("w480");
        make("w960-16x9-30x45.webp");

        store.delete(SHA256_OF_ABC);

        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasContent("other"));
        assertThatCode(() -> store.delete(SHA256_OF_ABC)).doesNotThrowAnyException();
    }

    @Test
    void allThatIsKeptIsToldAndNothingThatComesIn() throws IOException {
        keep("abc");
        make("w480");
        store.begin();
        Files.writeString(data.resolve("media/README"), "of somebody's own");

        try (var all = store.all()) {
            assertThat(all)
                    .extracting(AssetStore.Kept::sha256, AssetStore.Kept::label)
                    .containsExactlyInAnyOrder(tuple(SHA256_OF_ABC, ""), tuple(SHA256_OF_ABC, "w480"));
        }
    }

    @Test
    void filesThatComeInAndGoAreInNobodysWayWhoLooksThroughTheStore() throws Exception {
        keep("abc");
        var done = new AtomicBoolean();
        var uploads = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                comeAndGo();
            }
        });

        try {
            for (int look = 0; look < 300; look++) {
                try (var all = store.all()) {
                    assertThat(all).hasSize(1);
                }
            }
        } finally {
            done.set(true);
        }
        uploads.get(1, TimeUnit.MINUTES);
    }

    private void comeAndGo() {
        try {
            var some = new ArrayList<Path>();
            for (int i = 0; i < 50; i++) {
                some.add(store.begin());
            }
            for (var file : some) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyWhatWasLeftAloneForLongIsClearedAway() throws IOException {
        var left = store.begin();
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-11-24T08:00:00Z")));
        var coming = store.begin();

        assertThat(store.clearIncoming(Instant.parse("2026-11-25T08:00:00Z"))).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(coming).exists();
    }

    private void make(String label) throws IOException {
        var made = store.begin();
        Files.writeString(made, "smaller");
        store.keep(made, SHA256_OF_ABC, label);
    }

    private String keep(String text) throws IOException {
        try (var incoming = store.receive(stream(text), 1_000_000).orElseThrow()) {
            store.keep(incoming);
            return incoming.sha256();
        }
    }

    private List<Path> files() {
        try (var found = Files.walk(data)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
