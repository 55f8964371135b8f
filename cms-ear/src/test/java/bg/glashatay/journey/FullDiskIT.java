package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is told to whoever brings a file when the disk is full: the folder of what comes in is a file system of one
 * megabyte. Skipped, aloud, where none may be mounted.
 */
@FromOutside
class FullDiskIT {

    private Site site;
    private Path incoming;
    private boolean mounted;

    @BeforeEach
    void mount(Site site) throws Exception {
        this.site = site;
        incoming = site.product().dataFolder().resolve("media/incoming");
        mounted = SmallDisk.mount(incoming, "1m");
        assumeTrue(mounted, "no small file system may be mounted here (that takes root)");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            SmallDisk.unmount(incoming);
        }
    }

    @Test
    void programsAndScriptsAreToldThatThereIsNoRoomAndTheFileIsTakenOnceThereIs() throws Exception {
        var table = table();
        var program = ApiClient.of(site, "author");

        var refused = program.upload("golyama.csv", table);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(507);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("store-full");
        assertThat(refused.text("detail")).contains("няма място");
        var script = site.send(
                site.clientOf("author"),
                site.request("/editor/media/upload")
                        .header("Faces-Request", "partial/ajax")
                        .header("File-Name", "golyama.csv")
                        .POST(BodyPublishers.ofByteArray(table))
                        .build());
        assertThat(script.statusCode()).isEqualTo(507);
        assertThat(script.body()).contains("store-full");

        unmount();
        mounted = false;
        assertThat(program.upload("golyama.csv", table).status()).isEqualTo(201);
    }

    /** A table of two megabytes that there is only once. */
    private static byte[] table() {
        var line = "1;" + UUID.randomUUID() + "\n";
        return ("Номер;Стойност\n" + line.repeat(2_000_000 / line.length())).getBytes(StandardCharsets.UTF_8);
    }
}
