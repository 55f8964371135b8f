package bg.glashatay.ejb.backup;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.backup.BackupRun;
import bg.glashatay.domain.security.Account;
import bg.glashatay.ejb.configuration.BackupSettings;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Half past two in Sofia is half past midnight UTC in winter, and half past eleven in the evening in summer. */
class TimetableTest {

    private static final Instant NOON = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant LAST_NIGHT = Instant.parse("2026-11-27T00:30:00Z");

    @Test
    void whatWasMissedIsMadeUpFor() {
        assertThat(due(NOON)).hasValue(LAST_NIGHT);
        assertThat(due(NOON, good("2026-11-26T00:31:00Z"))).hasValue(LAST_NIGHT);
    }

    @Test
    void oneIsEnoughUntilTheNextNight() {
        assertThat(due(NOON, good("2026-11-27T00:30:00Z"))).isEmpty();
        assertThat(due(NOON, good("2026-11-27T09:00:00Z"))).isEmpty();
        assertThat(due(Instant.parse("2026-11-28T00:29:59Z"), good("2026-11-27T00:30:00Z")))
                .isEmpty();
        assertThat(due(Instant.parse("2026-11-28T00:30:00Z"), good("2026-11-27T00:30:00Z")))
                .isPresent();
    }

    @Test
    void whatFailedIsTriedAgainAfterAnHour() {
        assertThat(due(NOON, failed("2026-11-27T09:30:00Z"))).isEmpty();
        assertThat(due(NOON, failed("2026-11-27T08:59:00Z"))).isPresent();
        assertThat(due(NOON, cutOff("2026-11-27T09:30:00Z"))).isEmpty();
        assertThat(due(NOON, cutOff("2026-11-27T08:59:00Z"))).isPresent();
        assertThat(due(NOON, failed("2026-11-27T08:59:00Z"), good("2026-11-27T00:30:00Z")))
                .isEmpty();
    }

    @Test
    void whatWasWrittenAndDidNotPassItsTrialIsNotWrittenAgainEveryHour() {
        var untried = cutOff("2026-11-27T00:30:00Z");
        untried.wrote("glashatay-2026-11-27-003005Z.zip", 1, 1, 1, 0);
        untried.fail(Instant.parse("2026-11-27T00:40:00Z"), "No room.");
        assertThat(due(NOON, untried)).isEmpty();
    }

    @Test
    void summerHasItsOwnTime() {
        assertThat(due(Instant.parse("2026-07-01T10:00:00Z"))).hasValue(Instant.parse("2026-06-30T23:30:00Z"));
        // three o'clock of this night was skipped by the clocks
        var skipped = new BackupSettings(Path.of("x"), Optional.of(LocalTime.of(3, 30)), 1, Set.of());
        assertThat(Timetable.due(skipped, Instant.parse("2026-03-29T10:00:00Z"), List.of()))
                .hasValueSatisfying(
                        due -> assertThat(due.toInstant()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z")));
    }

    @Test
    void noneIsDueWhereThereIsNoSchedule() {
        var byHand = new BackupSettings(Path.of("x"), Optional.empty(), 1, Set.of(DayOfWeek.SUNDAY));
        assertThat(Timetable.due(byHand, NOON, List.of())).isEmpty();
    }

    private static Optional<Instant> due(Instant now, BackupRun... newest) {
        var settings = new BackupSettings(Path.of("x"), Optional.of(LocalTime.of(2, 30)), 1, Set.of());
        return Timetable.due(settings, now, List.of(newest)).map(due -> due.toInstant());
    }

    private static BackupRun good(String started) {
        var run = cutOff(started);
        run.wrote("glashatay-2026-11-27-003005Z.zip", 1, 1, 1, 0);
        run.succeed(Instant.parse(started).plusSeconds(60));
        return run;
    }

    private static BackupRun failed(String started) {
        var run = cutOff(started);
        run.fail(Instant.parse(started).plusSeconds(60), "No room.");
        return run;
    }

    private static BackupRun cutOff(String started) {
        return new BackupRun(
                new Account("admin", "Администратор", Instant.EPOCH), Instant.parse(started), "node", false);
    }
}
