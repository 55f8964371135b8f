package bg.glashatay.ejb.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.mirror.MirrorState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final long PLENTY = 50L << 30;

    private final Day day = new Day();

    @Test
    void nothingIsToldWhereAllIsWell() {
        assertThat(day.findings()).allMatch(Finding::isFine);
        assertThat(day.findings()).extracting(Finding::matter).containsExactly(Matter.values());
    }

    @Test
    void withoutTheDatabaseOnlyThatIsAnError() {
        day.databaseAway = true;

        assertThat(day.of(Matter.DATABASE)).isEqualTo(Finding.error(Matter.DATABASE, "away"));
        assertThat(day.findings())
                .filteredOn(found -> found.severity() == Severity.ERROR)
                .hasSize(1);
        assertThat(day.findings()).extracting(Finding::matter).doesNotContain(Matter.REVIEW, Matter.FILES);
    }

    @ParameterizedTest
    @CsvSource({"0, FINE", "29, FINE", "-29, FINE", "31, WARNING", "-7200, WARNING"})
    void clocksThatDifferAreToldOf(long seconds, Severity severity) {
        day.clockDifference = Duration.ofSeconds(seconds);

        assertThat(day.of(Matter.DATABASE).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"1, FINE", "30, FINE", "31, ERROR"})
    void pagesThatNoLongerFollowAreAnError(long seconds, Severity severity) {
        day.pagesBehind = Optional.of(Duration.ofSeconds(seconds));

        assertThat(day.of(Matter.OUTBOX).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "2, true, FINE, fine",
        "31, true, WARNING, behind",
        "301, true, ERROR, stuck",
        "1, false, WARNING, being-made"
    })
    void searchMayBeBehindForAWhile(long seconds, boolean whole, Severity severity, String key) {
        day.indexBehind = Optional.of(Duration.ofSeconds(seconds));
        day.indexWhole = whole;

        assertThat(day.of(Matter.INDEX).severity()).isEqualTo(severity);
        assertThat(day.of(Matter.INDEX).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, FINE", "2, 59, FINE", "2, 61, ERROR"})
    void whatIsNotOutAMinuteAfterItsTimeIsAnError(long overdue, long seconds, Severity severity) {
        day.overdue = overdue;
        day.oldestOverdue = Duration.ofSeconds(seconds);

        assertThat(day.of(Matter.TIMETABLE).severity()).isEqualTo(severity);
    }

    @Test
    void whatCouldNotBePublishedWaitsForAPerson() {
        day.failed = 1;

        assertThat(day.of(Matter.TIMETABLE)).isEqualTo(Finding.warning(Matter.TIMETABLE, "failed", 1L));
    }

    @Test
    void timetableThatIsSilentIsToldOf() {
        day.timetableSilent = Optional.of(Judgement.TIMETABLE_SILENT.plus(A_SECOND));

        assertThat(day.of(Matter.TIMETABLE).key()).isEqualTo("silent");
        assertThat(day.of(Matter.TIMETABLE).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void whatHasNotBegunIsExcusedOnlyAtTheStart() {
        day.pagesBehind = Optional.empty();
        day.timetableSilent = Optional.empty();
        assertThat(day.of(Matter.OUTBOX).severity()).isEqualTo(Severity.ERROR);
        assertThat(day.of(Matter.TIMETABLE).severity()).isEqualTo(Severity.ERROR);

        day.sinceStart = true;

        assertThat(day.findings()).allMatch(Finding::isFine);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, FINE", "1, 23, FINE", "1, 25, WARNING", "3, 73, ERROR"})
    void unreviewedPublicationsAge(long unreviewed, long hours, Severity severity) {
        day.unreviewed = unreviewed;
        day.oldestUnreviewed = Duration.ofHours(hours);

        assertThat(day.of(Matter.REVIEW).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"50000, FINE", "2047, WARNING", "299, ERROR"})
    void roomRunsOut(long megabytes, Severity severity) {
        day.free = megabytes << 20;

        assertThat(day.of(Matter.DATA_FOLDER).severity()).isEqualTo(severity);
        assertThat(day.of(Matter.MIRROR_FOLDER).severity()).isEqualTo(severity);
    }

    @Test
    void folderThatIsGoneIsAnError() {
        day.folderGone = true;

        assertThat(day.of(Matter.DATA_FOLDER)).isEqualTo(Finding.error(Matter.DATA_FOLDER, "gone"));
    }

    @ParameterizedTest
    @EnumSource(MirrorState.Work.class)
    void mirrorIsJudgedByWhatItDoes(MirrorState.Work work) {
        day.work = work;

        assertThat(day.of(Matter.MIRROR).severity())
                .isEqualTo(
                        switch (work) {
                            case NOT_WRITABLE, NO_ANSWER -> Severity.ERROR;
                            case DATABASE_AWAY -> Severity.WARNING;
                            default -> Severity.FINE;
                        });
    }

    @Test
    void nothingIsSaidOfAMirrorThatNobodyKeeps() {
        day.work = null;

        assertThat(day.findings()).extracting(Finding::matter).doesNotContain(Matter.MIRROR, Matter.MIRROR_FOLDER);
    }

    @Test
    void mailThatDoesNotGoOutIsToldOfWhereMailIsSent() {
        day.mailStuck = 4;
        assertThat(day.of(Matter.MAIL).key()).isEqualTo("stuck");

        day.mailOn = false;

        assertThat(day.of(Matter.MAIL)).isEqualTo(Finding.fine(Matter.MAIL, "off"));
    }

    @Test
    void missingFilesAndMissedNightsAreToldOf() {
        day.lastSweep = NOW.minus(Judgement.UNSWEPT).minus(A_SECOND);
        assertThat(day.of(Matter.FILES).severity()).isEqualTo(Severity.WARNING);

        day.filesMissing = 1;

        assertThat(day.of(Matter.FILES).severity()).isEqualTo(Severity.ERROR);
    }

    /** A day on which all is well, but for what a test says. */
    private static final class Day {
        private boolean sinceStart;
        private boolean databaseAway;
        private Duration clockDifference = Duration.ZERO;
        private long overdue;
        private Duration oldestOverdue = Duration.ZERO;
        private long failed;
        private long unreviewed;
        private Duration oldestUnreviewed = Duration.ZERO;
        private long mailStuck;
        private Instant lastSweep = NOW.minus(Duration.ofHours(4));
        private long filesMissing;
        private Optional<Duration> pagesBehind = Optional.of(A_SECOND);
        private Optional<Duration> indexBehind = Optional.of(A_SECOND);
        private boolean indexWhole = true;
        private Optional<Duration> timetableSilent = Optional.of(A_SECOND);
        private long free = PLENTY;
        private boolean folderGone;
        private MirrorState.Work work = MirrorState.Work.UP_TO_DATE;
        private boolean mailOn = true;

        Finding of(Matter matter) {
            return findings().stream()
                    .filter(found -> found.matter() == matter)
                    .findFirst()
                    .orElseThrow();
        }

        List<Finding> findings() {
            return Judgement.of(new Figures(NOW, sinceStart, database(), node()));
        }

        private Optional<DatabaseFigures> database() {
            return databaseAway
                    ? Optional.empty()
                    : Optional.of(new DatabaseFigures(
                            clockDifference,
                            overdue,
                            oldestOverdue,
                            failed,
                            unreviewed,
                            oldestUnreviewed,
                            mailStuck,
                            mailStuck,
                            0,
                            Optional.of(lastSweep),
                            filesMissing));
        }

        private NodeFigures node() {
            var space = folderGone
                    ? Optional.<DiskSpace>empty()
                    : Optional.of(new DiskSpace(Path.of("/srv/glashatay"), free, PLENTY));
            return new NodeFigures(
                    pagesBehind,
                    indexBehind,
                    indexWhole,
                    timetableSilent,
                    space,
                    space,
                    Optional.ofNullable(work)
                            .map(doing ->
                                    new MirrorState(doing, NOW, 1, 1, 1, 0, List.of(), 0, false, Optional.empty())),
                    mailOn);
        }
    }
}
