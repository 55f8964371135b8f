package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages that are read most are made again when the site has changed, before anybody asks. */
@FromOutside
class WarmUpIT {

    private static final Pattern WARMED = Pattern.compile("(?m)^pages_made_before_a_reader(?:\\{[^}]*})? ([0-9.E]+)$");

    @Test
    void whatIsReadMostIsMadeAgainWithoutAReader(Site site) {
        assertThat(site.get("/").statusCode()).isEqualTo(200);
        assertThat(site.get("/").statusCode()).isEqualTo(200);
        var desk = new NodeDesk(site);
        var work = desk.ready(desk.draft());
        double before = warmed(site);

        desk.publish(work);

        var patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (warmed(site) == before) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        desk.takeAway(work, "UNPUBLISH");
    }

    private static double warmed(Site site) {
        var metrics = WARMED.matcher(site.get("/metrics?scope=application").body());
        assertThat(metrics.find()).isTrue();
        return Double.parseDouble(metrics.group(1));
    }
}
