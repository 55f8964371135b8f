package bg.glashatay.ejb.backup;

import bg.glashatay.domain.backup.BackupRun;
import bg.glashatay.ejb.configuration.BackupSettings;
import bg.glashatay.ejb.shared.SiteClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** When the next backup is due. It goes by what was made, so that one is made up for after downtime, and by one node. */
final class Timetable {

    /** A disk that is full or a database that is away should not be tried every few minutes of the night. */
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private Timetable() {}

    /**
     * The time that a backup is due since, if it is.
     *
     * @param newest the newest runs, newest first; none of them is under way
     */
    static Optional<ZonedDateTime> due(BackupSettings settings, Instant now, List<BackupRun> newest) {
        return settings.at()
                .map(at -> {
                    var today = now.atZone(SiteClock.ZONE).toLocalDate();
                    var last = today.atTime(at).atZone(SiteClock.ZONE);
                    return last.toInstant().isAfter(now)
                            ? today.minusDays(1).atTime(at).atZone(SiteClock.ZONE)
                            : last;
                })
                .filter(last -> newest.stream().noneMatch(run -> isDone(run, last.toInstant(), now)));
    }

    /** An archive that was written and did not pass its trial is looked at by people, not written again every hour. */
    private static boolean isDone(BackupRun run, Instant due, Instant now) {
        var written = run.isFinished() && !run.getFileName().isEmpty();
        return run.getStartedAt().isAfter(written ? due.minusNanos(1) : now.minus(AFTER_A_FAILURE));
    }
}
