package bg.glashatay.web.watch;

import bg.glashatay.ejb.watch.DatabaseFigures;
import bg.glashatay.ejb.watch.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * What metrics tell of the editorial process, the same on every node. All of it comes from one question to the database,
 * asked when somebody scrapes and kept for some seconds; while the database is away they are {@code NaN}.
 */
@ApplicationScoped
public class EditorialMetrics {

    @Inject
    Watch watch;

    @Gauge(
            name = "glashatay_database_up",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "1 while the database answers")
    public long databaseUp() {
        return watch.figures().database().isPresent() ? 1 : 0;
    }

    @Gauge(
            name = "glashatay_database_clock_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "By how much the database's clock is ahead of this node's")
    public double clockDifference() {
        return time(DatabaseFigures::clockDifference);
    }

    @Gauge(
            name = "glashatay_overdue_schedules",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Texts whose time to go out has come, and that are not out")
    public double overdue() {
        return number(DatabaseFigures::overdue);
    }

    @Gauge(
            name = "glashatay_oldest_overdue_schedule_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "For how long the first of them has been due")
    public double oldestOverdue() {
        return time(DatabaseFigures::oldestOverdue);
    }

    @Gauge(
            name = "glashatay_failed_schedules",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Texts that could not be published at their time, and that nobody has looked after")
    public double failed() {
        return number(DatabaseFigures::failed);
    }

    @Gauge(
            name = "glashatay_unreviewed_publications",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Public texts that nobody but their author has read")
    public double unreviewed() {
        return number(DatabaseFigures::unreviewed);
    }

    @Gauge(
            name = "glashatay_oldest_unreviewed_publication_seconds",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "For how long the first of them has been public")
    public double oldestUnreviewed() {
        return time(DatabaseFigures::oldestUnreviewed);
    }

    @Gauge(
            name = "glashatay_mails_waiting",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Mails that are to be sent")
    public double mailsWaiting() {
        return number(DatabaseFigures::mailWaiting);
    }

    @Gauge(
            name = "glashatay_mails_stuck",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Mails that are overdue, or that the mail server did not take")
    public double mailsStuck() {
        return number(DatabaseFigures::mailStuck);
    }

    @Gauge(
            name = "glashatay_mails_given_up",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Mails of the last two days that could not be sent")
    public double mailsGivenUp() {
        return number(DatabaseFigures::mailGivenUp);
    }

    @Gauge(
            name = "glashatay_files_missing",
            absolute = true,
            unit = MetricUnits.NONE,
            description = "Stored files that the last look did not find")
    public double filesMissing() {
        return number(DatabaseFigures::filesMissing);
    }

    private double number(ToLongFunction<DatabaseFigures> figure) {
        return watch.figures()
                .database()
                .map(counted -> (double) figure.applyAsLong(counted))
                .orElse(Double.NaN);
    }

    private double time(Function<DatabaseFigures, Duration> figure) {
        return watch.figures()
                .database()
                .map(counted -> Seconds.of(figure.apply(counted)))
                .orElse(Double.NaN);
    }
}
