package bg.glashatay.ejb.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the site is doing, as one node sees it.
 *
 * @param findings one for each matter that this installation has, in their order
 * @param taken when it was looked
 * @param version of the product
 * @param node which node says so
 * @param server what it runs on
 * @param uptime for how long it has been running
 */
public record SiteStatus(
        List<Finding> findings, Instant taken, String version, String node, String server, Duration uptime) {

    public SiteStatus {
        findings = List.copyOf(findings);
    }
}
