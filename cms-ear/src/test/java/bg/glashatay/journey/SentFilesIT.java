package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a picture of a public page goes over the wire, and that it goes only while its page is public. */
@FromOutside
class SentFilesIT {

    private static final Pattern PICTURE =
            Pattern.compile("src=\"(/media/([0-9a-f]{64})/w[0-9]+[^/\"]*/[a-z0-9-]+\\.(?:jpg|png))\"");

    private static final String TOLD = "insert into outbox (made_at, kind, subject) values (now(), 'SITE', 'files')";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Site site;
    private String path;
    private String sha256;

    @BeforeEach
    void findPicture(Site site) {
        this.site = site;
        var picture = PICTURE.matcher(site.get("/").body());
        assertThat(picture.find()).isTrue();
        path = picture.group(1);
        sha256 = picture.group(2);
    }

    @Test
    void fileSaysWhatItIsAndThatItMayBeKeptForEver() throws Exception {
        var answer = get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(path.endsWith("png") ? "image/png" : "image/jpeg");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void headersAloneAreThoseOfTheFile() throws Exception {
        var whole = get();
        var head = send(site.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : new String[] {"ETag", "Content-Length", "Content-Type", "Cache-Control", "Accept-Ranges"}) {
            assertThat(header(head, name)).as(name).isNotEmpty().isEqualTo(header(whole, name));
        }
    }

    @Test
    void whoHasTheFileIsToldSo() throws Exception {
        var tag = header(get(), "ETag");

        for (var known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            var answer = get("If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(tag);
        }
        assertThat(get("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void partIsSentToWhoReadsOnInTheSameBytes() throws Exception {
        var whole = get();
        int size = whole.body().length;

        var part = get("Range", "bytes=100-299", "If-Range", header(whole, "ETag"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-299/" + size);
        assertThat(header(part, "Content-Length")).isEqualTo("200");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, 300));

        var end = get("Range", "bytes=-70000");
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole.body(), Math.max(0, size - 70_000), size));

        assertThat(get("Range", "bytes=100-299", "If-Range", "\"older\"").body())
                .isEqualTo(whole.body());
        assertThat(get("Range", "bytes=100-299", "If-Range", "W/" + header(whole, "ETag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void partBehindTheEndIsRefusedWithTheSize() throws Exception {
        int size = get().body().length;

        var answer = get("Range", "bytes=" + size + "-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + size);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void hundredsOfPartsAreNoMoreThanTheFile() throws Exception {
        var whole = get();
        var parts = IntStream.range(0, 500).mapToObj(i -> "0-").collect(Collectors.joining(",", "bytes=", ""));

        var answer = get("Range", parts);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole.body());
    }

    /** The change is made where another node makes it: in the database, which tells of it by its outbox. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "withdrawn   | state = 'WITHDRAWN', public_explanation = 'Има грешка.'",
                "unpublished | state = 'UNPUBLISHED', public_explanation = 'Има грешка.'",
                "expired     | expires_at = now() - interval '1 second', expiry_outcome = 'WITHDRAWN', expiry_zone = 'Europe/Sofia', expiry_explanation = 'Мина.'",
            })
    void fileIsGoneWithItsPageWhereverThePageWent(String how, String change) throws Exception {
        var tag = header(get(), "ETag");
        try (var otherNode = site.product().database().connect();
                var statement = otherNode.createStatement();
                var holder = site.product().database().connect()) {
            otherNode.setAutoCommit(true);
            statement.execute("create temporary table before on commit preserve rows as select e.* from edition e"
                    + " where e.state = 'PUBLISHED' and e.id in"
                    + " (select edition_id from edition_asset where sha256 = '" + sha256 + "')");
            holdDocuments(holder);
            try {
                statement.execute("update edition set " + change + " where id in (select id from before)");
                statement.execute(TOLD);
                await(410);

                for (var answer : new HttpResponse<?>[] {get(), get("If-None-Match", tag), get("Range", "bytes=0-9")}) {
                    assertThat(answer.statusCode()).as(how).isEqualTo(410);
                    assertThat(header(answer, "Cache-Control")).doesNotContain("immutable");
                }
                assertThat(site.get(path).body()).contains("Този файл е свален");
            } finally {
                statement.execute(
                        "update edition e set state = b.state, public_explanation = b.public_explanation,"
                                + " expires_at = b.expires_at, expiry_outcome = b.expiry_outcome,"
                                + " expiry_zone = b.expiry_zone, expiry_explanation = b.expiry_explanation from before b where b.id = e.id");
                statement.execute(TOLD);
            }
        }
        await(200);
    }

    /** Until the connection is closed: the timetable waits meanwhile, or it would write down for good what expired. */
    private void holdDocuments(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("select 1 from document where id in (select e.document_id from edition e"
                    + " join edition_asset a on a.edition_id = e.id where e.state = 'PUBLISHED' and a.sha256 = '"
                    + sha256 + "') for update");
        }
    }

    @Test
    void fileOfDraftsIsAsGoodAsNone() throws Exception {
        var unknown = site.get(path.replace(sha256, "0".repeat(64)));
        assertThat(unknown.statusCode()).isEqualTo(404);
        try (var database = site.product().database().connect();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            // a file like those of public pages, under another hash, that one draft shows
            var draft = "ab".repeat(32);
            statement.execute("insert into asset (sha256, media_type, file_name, width, height, transparent, byte_size,"
                    + " credit, uploaded_by, uploaded_at) select '" + draft + "', media_type, file_name, width, height,"
                    + " transparent, byte_size, credit, uploaded_by, uploaded_at from asset where sha256 = '" + sha256
                    + "'");
            statement.execute("insert into edition_asset (edition_id, sha256, frame)" + " select min(id), '" + draft
                    + "', '' from edition where published_at is null");
            database.commit();
            try {
                var answer = site.get(path.replace(sha256, draft));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(unknown.body().replace("0".repeat(64), draft));
            } finally {
                statement.execute("delete from edition_asset where sha256 = '" + draft + "'");
                // other tests look at every file there is
                statement.execute(
                        "update asset set deleted_at = now(), deleted_by = uploaded_by where sha256 = '" + draft + "'");
                database.commit();
            }
        }
    }

    /** The node that is asked learns of it before long. */
    private void await(int status) throws Exception {
        Await.until(path + " is answered with " + status, PATIENCE, () -> get().statusCode() == status);
    }

    private HttpResponse<byte[]> get(String... headers) throws IOException, InterruptedException {
        var request = site.request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return site.client().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
