package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More files come in at once than the server takes at a time: they wait in line, and readers do not. */
@FromOutside
class UploadsInLineIT {

    /** As many as the run command gives the server. */
    private static final int THREADS_FOR_HTTP = 32;

    private static final int PLACES = 8;
    private static final String ADDRESS = "/editor/media/upload";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final List<Unfinished> uploads = new ArrayList<>();

    private Site site;
    private HttpClient author;

    @BeforeEach
    void logIn(Site site) {
        this.site = site;
        author = site.clientOf("author");
    }

    @AfterEach
    void hangUp() throws Exception {
        for (var upload : uploads) {
            upload.socket.close();
        }
        Await.until("the places are free again", PATIENCE, () -> door() == 204);
    }

    @Test
    void readersAreAnsweredWhileFilesWaitAndOneTooManyIsToldWhenToComeAgain() throws Exception {
        var table = table();
        fillTheLine(table);
        assertThat(uploads).hasSizeGreaterThan(THREADS_FOR_HTTP);

        assertThat(site.get("/").statusCode()).isEqualTo(200);
        assertThat(site.send(author, site.request("/editor").build()).statusCode())
                .isEqualTo(200);

        var tooMany = upload(author, table);
        assertThat(tooMany.statusCode()).isEqualTo(503);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
        assertThat(tooMany.body()).contains("uploads-busy", "Изпратете го отново след малко");
        var program = ApiClient.of(site, "author").upload("opashka.csv", table);
        assertThat(program.status()).isEqualTo(503);
        assertThat(program.header("Retry-After")).isNotEmpty();
        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
        assertThat(program.code()).isEqualTo("uploads-busy");

        assertThat(upload(site.client(), table).statusCode())
                .as("who is not known is refused before the line")
                .isEqualTo(401);
        assertThat(ApiClient.anonymous(site).upload("opashka.csv", table).code())
                .isEqualTo("not-authenticated");

        for (var upload : uploads) {
            upload.finish();
        }
        int taken = 0;
        for (var upload : uploads) {
            if (upload.status().contains(" 200 ")) {
                taken++;
            }
        }
        assertThat(taken).as("those in line are taken in once there are places").isGreaterThan(PLACES);
    }

    @Test
    void clientsThatGoAwayLeaveTheirPlaces() throws Exception {
        fillTheLine(table());
        hangUp();
        for (int i = 0; i < 2 * PLACES; i++) {
            assertThat(upload(author, table()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoBringsAFileIsItsUploader() {
        var bySession = upload(author, table());
        var hash = bySession.body().replaceAll("(?s).*\"sha256\":\"([0-9a-f]{64})\".*", "$1");
        var program = ApiClient.of(site, "author2");
        var byToken = program.upload("opashka.csv", table());

        assertThat(byToken.status()).as(byToken.toString()).isEqualTo(201);
        var uploaders = List.of(program.get("/api/v1/media/" + hash).text("uploadedBy"), byToken.text("uploadedBy"));
        assertThat(uploaders).doesNotHaveDuplicates().doesNotContain("");
    }

    /** Whom the gate lets through has yet to be let in. */
    @Test
    void behindTheGateThingsAreRefusedAsBefore() {
        var reviewer = site.clientOf("reviewer");
        assertThat(upload(reviewer, table()).statusCode()).isEqualTo(403);
        var form = site.send(
                reviewer,
                site.request("/editor/library/upload")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.ofString("--edge--\r\n"))
                        .build());
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).as("a page says so").contains("<h1");
        assertThat(ApiClient.of(site, "reviewer").upload("opashka.csv", table()).code())
                .isEqualTo("not-permitted");
    }

    /** Nothing is read of what somebody sends who may bring no file; and what is no form with a file is no fault. */
    @Test
    void plainFormIsRefusedBeforeItIsReadAndWhatIsNoneLeadsBack() {
        var noForm = site.request("/editor/library/upload")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("no form"))
                .build();

        assertThat(site.send(site.clientOf("reviewer"), noForm).statusCode()).isEqualTo(403);
        var answer = site.send(author, noForm);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("/editor/library?")
                .contains("file-missing");
    }

    /** Until not even the line has room. Those who wait too long leave it, so there may be more than it holds. */
    private void fillTheLine(byte[] table) throws Exception {
        var patience = Instant.now().plus(PATIENCE);
        var cookie = cookie();
        while (door() != 503) {
            assertThat(Instant.now()).as("there is always room").isBefore(patience);
            for (int i = 0; i < PLACES; i++) {
                uploads.add(new Unfinished(cookie, table));
            }
        }
    }

    private int door() {
        return site.send(author, site.request(ADDRESS).build()).statusCode();
    }

    private HttpResponse<String> upload(HttpClient client, byte[] bytes) {
        return site.send(
                client,
                site.request(ADDRESS)
                        .timeout(PATIENCE)
                        .header("Faces-Request", "partial/ajax")
                        .header("File-Name", "opashka.csv")
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build());
    }

    private String cookie() {
        var manager = (java.net.CookieManager) author.cookieHandler().orElseThrow();
        var session = manager.getCookieStore().getCookies().get(0);
        return session.getName() + "=" + session.getValue();
    }

    private static byte[] table() {
        return ("Номер;Стойност\n1;" + UUID.randomUUID() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** An upload of which the last byte is missing. */
    private final class Unfinished {

        private final Socket socket;
        private final byte[] bytes;

        Unfinished(String cookie, byte[] bytes) throws Exception {
            this.bytes = bytes;
            var address = site.address("/");
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var head = "POST " + ADDRESS + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: " + cookie
                    + "\r\nFaces-Request: partial/ajax\r\nFile-Name: opashka.csv\r\nContent-Length: " + bytes.length
                    + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, bytes.length - 1);
        }

        void finish() throws Exception {
            try {
                socket.getOutputStream().write(bytes, bytes.length - 1, 1);
            } catch (java.io.IOException refusedMeanwhile) {
                // what was answered before is read by status()
            }
        }

        /** The first line of the answer; empty where the server has hung up. */
        String status() {
            try {
                var line = new StringBuilder();
                for (int read; (read = socket.getInputStream().read()) >= 0 && read != '\r'; ) {
                    line.append((char) read);
                }
                return line + " ";
            } catch (java.io.IOException hungUp) {
                return "";
            }
        }
    }
}
