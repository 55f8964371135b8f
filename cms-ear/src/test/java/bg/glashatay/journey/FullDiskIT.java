package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    /** The folder of what is to be brought in is on the full disk, too. */
    @Test
    void administratorIsToldTheSameOfAFileToBringIn() throws Exception {
        var folder = Files.createDirectories(site.product().dataFolder().resolve("import"));
        assumeTrue(SmallDisk.mount(folder, "1m"), "no second small file system may be mounted here");
        try {
            var sent = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stariat.xml\"\r\n\r\n"
                    + new String(table(), StandardCharsets.UTF_8) + "\r\n--edge--\r\n";
            var answer = site.send(
                    site.clientOf("admin"),
                    site.request("/editor/admin/import/upload")
                            .header("Content-Type", "multipart/form-data; boundary=edge")
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(BodyPublishers.ofString(sent))
                            .build());

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/editor/admin/import?issue=store-full");
            assertThat(folder).isEmptyDirectory();
        } finally {
            SmallDisk.unmount(folder);
        }
    }

    /** A table of two megabytes that there is only once. */
    private static byte[] table() {
        var line = "1;" + UUID.randomUUID() + "\n";
        return ("Номер;Стойност\n" + line.repeat(2_000_000 / line.length())).getBytes(StandardCharsets.UTF_8);
    }
}
