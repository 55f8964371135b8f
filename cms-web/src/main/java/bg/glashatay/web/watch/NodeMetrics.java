package bg.glashatay.web.watch;

import bg.glashatay.ejb.outbox.PublicationPace;
import bg.glashatay.ejb.watch.DiskSpace;
import bg.glashatay.ejb.watch.FailedLogins;
import bg.glashatay.ejb.watch.NodeFigures;
import bg.glashatay.ejb.watch.Severity;
import bg.glashatay.ejb.watch.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * What metrics tell of this node: judged when somebody scrapes, of what is known anyhow. No reader's request counts anything
 * here.
 */
@ApplicationScoped
public class NodeMetrics {

    @Inject
    Watch watch;

    @Inject
    PublicationPace pace;

    @Inject
    FailedLogins logins;

    @Gauge(
            name = "glashatay_outbox_lag_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "How long ago this node's public pages last knew all that was published")
    public double pagesBehind() {
        return Seconds.of(node().pagesBehind());
    }

    @Gauge(
            name = "glashatay_index_lag_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "How long ago this node's search last knew all that was published")
    public double indexBehind() {
        return Seconds.of(node().indexBehind());
    }

    @Gauge(
            name = "glashatay_index_whole",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "1 while all that is published can be found on this node")
    public long indexWhole() {
        return node().indexWhole() ? 1 : 0;
    }

    @Gauge(
            name = "glashatay_scheduler_lag_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "How long ago this node last looked what is due")
    public double timetableSilent() {
        return Seconds.of(node().timetableSilent());
    }

    @Gauge(
            name = "glashatay_publish_to_visible_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "How long the newest publication took until it was found on this node")
    public double lastPace() {
        return Seconds.of(pace.last());
    }

    @Gauge(
            name = "glashatay_publish_to_visible_seconds_max",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "The longest that one took since the node was started")
    public double longestPace() {
        return Seconds.of(pace.longest());
    }

    @Gauge(
            name = "glashatay_publish_to_visible_seconds_sum",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "All that they took together")
    public double sumOfPaces() {
        return Seconds.of(pace.sum());
    }

    @Gauge(
            name = "glashatay_publish_to_visible_seconds_count",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "How many there were")
    public long paces() {
        return pace.count();
    }

    @Gauge(
            name = "glashatay_data_disk_free_bytes",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Room where the data folder lies")
    public double diskFree() {
        return free(node().data());
    }

    @Gauge(
            name = "glashatay_mirror_disk_free_bytes",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Room where the mirror lies")
    public double mirrorFree() {
        return free(node().mirror());
    }

    @Gauge(
            name = "glashatay_mirror_problems",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Addresses that the mirror could not keep")
    public double mirrorProblems() {
        return node().mirrorState().map(kept -> (double) kept.problemCount()).orElse(Double.NaN);
    }

    @Gauge(
            name = "glashatay_logins_failed",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Attempts to log in that failed on this node since its start")
    public long loginsFailed() {
        return logins.count();
    }

    @Gauge(
            name = "glashatay_findings_warning",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Matters that somebody should look after")
    public long warnings() {
        return matters(Severity.WARNING);
    }

    @Gauge(
            name = "glashatay_findings_error",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Matters that somebody has to look after now")
    public long errors() {
        return matters(Severity.ERROR);
    }

    private NodeFigures node() {
        return watch.figures().node();
    }

    private long matters(Severity severity) {
        return watch.findings().stream()
                .filter(found -> found.severity() == severity)
                .count();
    }

    private static double free(Optional<DiskSpace> space) {
        return space.map(known -> (double) known.free()).orElse(Double.NaN);
    }
}
