package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.Await;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that are ready are sent at once, and those that are read most are ready before anybody asks. */
@FromOutside
class WarmUpIT {

    private static final Pattern WARMED =
            Pattern.compile("(?m)^glashatay_pages_made_before_a_reader(?:\\{[^}]*})? ([0-9.E]+)$");
    private static final Pattern SENT = Pattern.compile("(?m)^glashatay_pages_sent_ready(?:\\{[^}]*})? ([0-9.E]+)$");

    @Test
    void whatIsReadMostIsMadeAgainWithoutAReader(Site site) {
        assertThat(site.get("/").statusCode()).isEqualTo(200);
        assertThat(site.get("/").statusCode()).isEqualTo(200);
        var desk = new NodeDesk(site);
        var work = desk.ready(desk.draft());
        double before = warmed(site);

        desk.publish(work);

        Await.until("a page is made before a reader", Duration.ofMinutes(1), () -> warmed(site) != before);
        desk.takeAway(work, "UNPUBLISH");
    }

    /** By a valve, which no specification holds: on each server that the product is said to run on. */
    @Test
    @Tag("smoke")
    void pageThatIsReadyIsSentBeforeTheApplicationIsTouched(Site site) {
        site.get("/");
        double before = figure(site, SENT);

        // the site may change under the first
        for (int i = 0; i < 10; i++) {
            assertThat(site.get("/").statusCode()).isEqualTo(200);
        }

        assertThat(figure(site, SENT)).isGreaterThan(before);
    }

    private static double warmed(Site site) {
        return figure(site, WARMED);
    }

    private static double figure(Site site, Pattern name) {
        var metrics = name.matcher(site.get("/metrics?scope=application").body());
        assertThat(metrics.find()).isTrue();
        return Double.parseDouble(metrics.group(1));
    }
}
