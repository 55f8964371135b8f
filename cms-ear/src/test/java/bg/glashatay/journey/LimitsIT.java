package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much may be sent, how often, and how slowly: whoever goes beyond is told so, and nobody else notices. */
@FromOutside
class LimitsIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** More than the server has threads for HTTP. */
    private static final int DRIPS = 60;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int UNFINISHED_HEADS = 240;
    private static final int FORMS_A_MINUTE = 60;

    private final List<OpenLine> lines = new ArrayList<>();
    private Site site;

    @BeforeEach
    void at(Site site) {
        this.site = site;
    }

    @AfterEach
    void hangUp() throws Exception {
        for (var line : lines) {
            line.close();
        }
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (post("/editor/session", "username=nobody-at-all").statusCode() == 503) {
            assertThat(System.nanoTime()).as("places stay taken").isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void formThatIsTooLongOrHasTooManyFieldsOrCannotBeReadIsRefusedWithAPage() {
        assertRefused(413, "твърде голямо", post("/login", "a=" + "б".repeat(300_000)));
        assertRefused(413, "твърде голямо", post("/login", "a=1&".repeat(200)));
        assertRefused(413, "твърде голямо", post("/editor/session", "a=" + "a".repeat(300_000)));
        assertRefused(400, "не може да бъде прочетена", post("/login", "a=%zz"));
        assertThat(site.send(
                                site.client(),
                                site.request("/editor/session")
                                        .header("Content-Type", FORM)
                                        .header("Faces-Request", "partial/ajax")
                                        .POST(BodyPublishers.ofString("a=" + "a".repeat(300_000)))
                                        .build())
                        .body())
                .as("scripts need no page")
                .isEmpty();
    }

    @Test
    void editorMaySendMoreButNotAnything() {
        var author = site.clientOf("author");
        var long_ = site.request("/editor/password").header("Content-Type", FORM);

        assertThat(site.send(
                                author,
                                long_.POST(BodyPublishers.ofString("a=" + "a".repeat(3_000_000)))
                                        .build())
                        .statusCode())
                .as("read, and found to be no form of ours")
                .isEqualTo(410);
        assertThat(site.send(
                                author,
                                long_.POST(BodyPublishers.ofString("a=1&".repeat(4_000)))
                                        .build())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whoeverSendsFormsWithoutEndWaitsForAMinuteAndReadsOn() throws Exception {
        var last = "";
        // the minute may begin anew on the way
        for (int i = 0; i <= 2 * FORMS_A_MINUTE && !last.startsWith("HTTP/1.1 429"); i++) {
            last = answer("127.0.0.9", request("POST", "/feedback", 9) + "useful=ye");
        }

        assertThat(last).startsWith("HTTP/1.1 429").contains("Retry-After: 60", "Изчакайте минута", "<h1");
        assertThat(answer("127.0.0.9", request("GET", "/", 0))).startsWith("HTTP/1.1 200");
        assertThat(post("/feedback", "useful=yes").statusCode())
                .as("from another address")
                .isEqualTo(404);
    }

    @Test
    void ofTwoWaysToTellWhereARequestEndsTheLengthNeverCounts() throws Exception {
        var answers = TwoLengths.statuses(
                answer("127.0.0.12", TwoLengths.of(site.address("/").getAuthority())));

        assertThat(answers)
                .satisfiesAnyOf(
                        told -> assertThat(told).isEqualTo(TwoLengths.REFUSED),
                        told -> assertThat(told).hasSize(2).last().isEqualTo("200"));
    }

    @Test
    void clientsThatSendDropByDropTakeNoThreadsFromReaders() throws Exception {
        for (int i = 0; i < UNFINISHED_HEADS; i++) {
            lines.add(new OpenLine(site, "127.0.0.10").write("GET / HTTP/1.1\r\nHost: local"));
        }
        List<OpenLine> drips = new ArrayList<>();
        for (int i = 0; i < DRIPS; i++) {
            var line = new OpenLine(site, "127.0.0.11").write(request("POST", "/login", 1_000) + "username=");
            lines.add(line);
            drips.add(line);
        }
        for (var line : lines) {
            line.write("a");
        }

        for (var path :
                List.of("/", "/en/", "/search?q=voda", "/none/none", "/login", "/api/v1/documents", "/feed.xml")) {
            assertThat(site.get(path).statusCode()).as(path).isIn(200, 404);
        }
        assertThat(oneSentAway(drips).readPage()).startsWith("HTTP/1.1 503").contains("Retry-After: 30", "<h1");
    }

    private static OpenLine oneSentAway(List<OpenLine> drips) {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var sentAway = drips.stream().filter(LimitsIT::isAnswered).findFirst();
            if (sentAway.isPresent()) {
                return sentAway.get();
            }
            assertThat(System.nanoTime())
                    .as("there are fewer places than threads")
                    .isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean isAnswered(OpenLine line) {
        try {
            return line.isAnswered();
        } catch (java.io.IOException hungUp) {
            return false;
        }
    }

    private String answer(String from, String request) throws Exception {
        try (var line = new OpenLine(site, from)) {
            return line.write(request).read();
        }
    }

    private String request(String method, String path, int length) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + site.address("/").getAuthority()
                + "\r\nConnection: close\r\nContent-Type: " + FORM + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private HttpResponse<String> post(String path, String body) {
        return site.send(
                site.client(),
                site.request(path)
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static void assertRefused(int status, String words, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1", words).doesNotContain("Exception");
        assertThat(HtmlChecker.complaints(answer.body())).isEmpty();
    }
}
