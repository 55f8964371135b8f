package bg.glashatay.ejb.watch;

import bg.glashatay.ejb.mirror.MirrorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is well and what is not, by figures alone: health, metrics and the status page all say the same. */
final class Judgement {

    /** Approvals, plans and expiries go by the nodes' clocks: a minute is what people notice. */
    static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(30);

    /** Pages look four times a second and wait up to six seconds for an answer: beyond this nobody looks any more. */
    static final Duration PAGES_BEHIND = Duration.ofSeconds(30);

    /** The index looks each second; to take in a thousand texts that a bulk publication brought takes less. */
    static final Duration INDEX_BEHIND = Duration.ofSeconds(30);

    /** Beyond this its thread hangs, and only a restart helps. */
    static final Duration INDEX_STUCK = Duration.ofMinutes(5);

    /** What is due is out within 60 seconds: that is promised. */
    static final Duration OVERDUE = Duration.ofSeconds(60);

    /** Twenty-four looks of a timetable that nobody has made. */
    static final Duration TIMETABLE_SILENT = Duration.ofMinutes(2);

    /** A night is too short for a second reader to come; a working day is not. */
    static final Duration UNREVIEWED = Duration.ofHours(24);

    /** Whoever answers for the site should know by then, weekend or not. */
    static final Duration UNREVIEWED_FOR_LONG = Duration.ofDays(3);

    /** Some weeks of uploads, and room for a search index that is made anew beside the old one. */
    static final long LITTLE_ROOM = 2L << 30;

    /** The largest upload and its renditions: the next one may be refused. */
    static final long NO_ROOM = 300L << 20;

    /** Swept every night: after two missed nights somebody should know. */
    static final Duration UNSWEPT = Duration.ofDays(2);

    private Judgement() {}

    /** In the order of the matters. */
    static List<Finding> of(Figures figures) {
        var node = figures.node();
        var database = figures.database();
        return Stream.of(
                        Optional.of(database(database)),
                        Optional.of(pages(figures)),
                        Optional.of(index(figures)),
                        Optional.of(timetable(figures)),
                        database.map(Judgement::review),
                        Optional.of(room(Matter.DATA_FOLDER, node.data())),
                        node.mirrorState().map(kept -> room(Matter.MIRROR_FOLDER, node.mirror())),
                        node.mirrorState().map(Judgement::mirror),
                        mail(node.mailOn(), database),
                        database.map(counted -> files(counted, figures.taken())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Finding database(Optional<DatabaseFigures> answer) {
        if (answer.isEmpty()) {
            return Finding.error(Matter.DATABASE, "away");
        }
        var difference = answer.get().clockDifference().abs();
        return difference.compareTo(CLOCK_DIFFERENCE) > 0
                ? Finding.warning(Matter.DATABASE, "clock", difference)
                : Finding.fine(Matter.DATABASE, "fine");
    }

    private static Finding pages(Figures figures) {
        var behind = figures.node().pagesBehind();
        if (figures.database().isEmpty()) {
            return Finding.warning(Matter.OUTBOX, "database");
        }
        if (behind.isEmpty()) {
            return starting(figures, Matter.OUTBOX, "not-begun");
        }
        return behind.get().compareTo(PAGES_BEHIND) > 0
                ? Finding.error(Matter.OUTBOX, "behind", behind.get())
                : Finding.fine(Matter.OUTBOX, "fine", behind.get());
    }

    private static Finding index(Figures figures) {
        var node = figures.node();
        if (figures.database().isEmpty()) {
            return Finding.warning(Matter.INDEX, "database");
        }
        if (!node.indexWhole()) {
            return Finding.warning(Matter.INDEX, "being-made");
        }
        var behind = node.indexBehind().orElse(Duration.ZERO);
        if (behind.compareTo(INDEX_STUCK) > 0) {
            return Finding.error(Matter.INDEX, "stuck", behind);
        }
        return behind.compareTo(INDEX_BEHIND) > 0
                ? Finding.warning(Matter.INDEX, "behind", behind)
                : Finding.fine(Matter.INDEX, "fine", behind);
    }

    private static Finding timetable(Figures figures) {
        if (figures.database().isEmpty()) {
            return Finding.warning(Matter.TIMETABLE, "database");
        }
        var counted = figures.database().get();
        if (counted.overdue() > 0 && counted.oldestOverdue().compareTo(OVERDUE) > 0) {
            return Finding.error(Matter.TIMETABLE, "overdue", counted.overdue(), counted.oldestOverdue());
        }
        if (counted.failed() > 0) {
            return Finding.warning(Matter.TIMETABLE, "failed", counted.failed());
        }
        var silent = figures.node().timetableSilent();
        if (silent.isEmpty()) {
            return starting(figures, Matter.TIMETABLE, "not-begun");
        }
        return silent.get().compareTo(TIMETABLE_SILENT) > 0
                ? Finding.warning(Matter.TIMETABLE, "silent", silent.get())
                : Finding.fine(Matter.TIMETABLE, "fine");
    }

    /** What has not begun yet is nothing to worry about soon after the start, and a fault later. */
    private static Finding starting(Figures figures, Matter matter, String key) {
        return figures.sinceStart() ? Finding.fine(matter, "starting") : Finding.error(matter, key);
    }

    private static Finding review(DatabaseFigures counted) {
        var oldest = counted.oldestUnreviewed();
        if (counted.unreviewed() == 0) {
            return Finding.fine(Matter.REVIEW, "fine");
        }
        if (oldest.compareTo(UNREVIEWED_FOR_LONG) > 0) {
            return Finding.error(Matter.REVIEW, "waiting", counted.unreviewed(), oldest);
        }
        return oldest.compareTo(UNREVIEWED) > 0
                ? Finding.warning(Matter.REVIEW, "waiting", counted.unreviewed(), oldest)
                : Finding.fine(Matter.REVIEW, "young", counted.unreviewed(), oldest);
    }

    private static Finding room(Matter matter, Optional<DiskSpace> answer) {
        if (answer.isEmpty()) {
            return Finding.error(matter, "gone");
        }
        var space = answer.get();
        if (space.free() < NO_ROOM) {
            return Finding.error(matter, "full", space.folder(), new Bytes(space.free()));
        }
        return space.free() < LITTLE_ROOM
                ? Finding.warning(matter, "little", space.folder(), new Bytes(space.free()))
                : Finding.fine(matter, "fine", space.folder(), new Bytes(space.free()));
    }

    private static Finding mirror(MirrorState state) {
        return switch (state.work()) {
            case NOT_WRITABLE -> Finding.error(Matter.MIRROR, "not-writable");
            case NO_ANSWER -> Finding.error(Matter.MIRROR, "no-answer");
            case DATABASE_AWAY -> Finding.warning(Matter.MIRROR, "database");
            case WAITING -> Finding.fine(Matter.MIRROR, "waiting");
            case ROUND, CHECK, UP_TO_DATE ->
                state.problemCount() > 0
                        ? Finding.warning(Matter.MIRROR, "problems", state.problemCount())
                        : Finding.fine(Matter.MIRROR, "fine", state.addresses());
        };
    }

    private static Optional<Finding> mail(boolean on, Optional<DatabaseFigures> answer) {
        if (!on) {
            return Optional.of(Finding.fine(Matter.MAIL, "off"));
        }
        return answer.map(counted -> {
            if (counted.mailStuck() > 0) {
                return Finding.warning(Matter.MAIL, "stuck", counted.mailStuck(), counted.mailWaiting());
            }
            return counted.mailGivenUp() > 0
                    ? Finding.warning(Matter.MAIL, "given-up", counted.mailGivenUp())
                    : Finding.fine(Matter.MAIL, "fine", counted.mailWaiting());
        });
    }

    private static Finding files(DatabaseFigures counted, Instant now) {
        if (counted.filesMissing() > 0) {
            return Finding.error(Matter.FILES, "missing", counted.filesMissing());
        }
        var last = counted.lastSweep();
        if (last.isEmpty()) {
            return Finding.fine(Matter.FILES, "never");
        }
        return last.get().isBefore(now.minus(UNSWEPT))
                ? Finding.warning(Matter.FILES, "unswept", last.get())
                : Finding.fine(Matter.FILES, "fine", last.get());
    }
}
