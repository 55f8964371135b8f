package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs that watch the server are told, and whoever asks after one request. */
@FromOutside
@Tag("smoke")
class WatchIT {

    private static final String NAME = "X-Request-Id";

    private static final List<String> FIGURES = List.of(
            "database_up",
            "overdue_schedules",
            "oldest_overdue_schedule_seconds",
            "failed_schedules",
            "unreviewed_publications",
            "oldest_unreviewed_publication_seconds",
            "mails_waiting",
            "files_missing",
            "outbox_lag_seconds",
            "index_lag_seconds",
            "index_whole",
            "scheduler_lag_seconds",
            "publish_to_visible_seconds",
            "publish_to_visible_seconds_count",
            "data_disk_free_bytes",
            "logins_failed",
            "findings_warning",
            "findings_error",
            "pages_made",
            "pages_sent_ready");

    @Test
    void healthIsToldToLoadBalancers(Site site) {
        assertThat(checks(site, "/health/live")).contains("node");
        assertThat(checks(site, "/health/ready"))
                .contains("database", "outbox", "index", "timetable", "disk", "virus-scanner");
        assertThat(checks(site, "/health/started")).contains("started");
    }

    @Test
    void healthHasNothingThatIsNobodysBusiness(Site site) {
        var folder = site.product().dataFolder().toString();

        for (var path : List.of("/health", "/health/live", "/health/ready", "/metrics?scope=application")) {
            assertThat(site.get(path).body()).as(path).doesNotContain(folder, "jdbc:", "admin");
        }
    }

    @Test
    void metricsTellOfTheEditorialProcess(Site site) {
        for (var name : FIGURES) {
            assertThat(figure(site, name)).as(name).isNotNaN().isNotNegative();
        }
        assertThat(figure(site, "database_up")).isEqualTo(1);
        assertThat(site.get("/metrics").body()).contains("glashatay_overdue_schedules");
    }

    @Test
    void timeUntilAPublicationIsFoundIsMeasured(Site site) {
        double before = figure(site, "publish_to_visible_seconds_count");
        var desk = new NodeDesk(site);
        var work = desk.ready(desk.draft());

        desk.publish(work);

        await(() -> figure(site, "publish_to_visible_seconds_count") > before);
        desk.takeAway(work, "UNPUBLISH");
    }

    @Test
    void requestKeepsTheNameThatItsProxyGaveIt(Site site) {
        var name = "4f0c9d61b1a84f8e9e0d6b7a1c2d3e4f";

        for (var path : List.of("/search?q=voda", "/nyama-takava", "/login", "/api/v1/documents", "/api/v1/none")) {
            assertThat(named(site, path, name)).as(path).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "<script>alert(1)</script>",
                "8503144025 Иван",
                "a=1;b=2;c=3;d=4;e=5",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"
            })
    void nameThatLooksLikeNoneIsReplaced(String hostile, Site site) {
        var given = new String(hostile.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(named(site, "/nyama-takava", given)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void requestWithoutANameGetsOneOfItsOwn(Site site) {
        var first = site.get("/nyama-takava").headers().firstValue(NAME).orElseThrow();

        assertThat(site.get("/nyama-takava").headers().firstValue(NAME))
                .isPresent()
                .isNotEqualTo(Optional.of(first));
    }

    private static String named(Site site, String path, String name) {
        var answer =
                site.send(site.client(), site.request(path).header(NAME, name).build());
        return answer.headers().firstValue(NAME).orElseThrow();
    }

    private static double figure(Site site, String name) {
        var lines = Pattern.compile("(?m)^glashatay_" + name + "(?:\\{[^}]*})? (\\S+)$")
                .matcher(site.get("/metrics?scope=application").body());
        assertThat(lines.find()).as(name).isTrue();
        return Double.parseDouble(lines.group(1));
    }

    private static List<String> checks(Site site, String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var json = Json.createReader(new StringReader(answer.body()))) {
            var told = json.readObject();
            assertThat(told.getString("status")).isEqualTo("UP");
            return told.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                    .map(check -> check.getString("name"))
                    .toList();
        }
    }

    private static void await(Callable<Boolean> isSo) {
        Await.until("the figures say so", Duration.ofMinutes(1), isSo);
    }
}
