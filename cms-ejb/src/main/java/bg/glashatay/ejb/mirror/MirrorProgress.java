package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.mirror.MirrorState.Work;
import bg.glashatay.ejb.shared.Logs;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what a mirror's rounds do, for whoever asks meanwhile. */
final class MirrorProgress {

    private static final System.Logger LOG = Logs.of(MirrorProgress.class);

    private static final int TOLD = 50;
    private static final int MOST_OLD = 1_000;

    private Work work = Work.WAITING;
    private Instant since;
    private long done;
    private long total;

    /** How many the last round asked for: this one will not ask for many fewer. */
    private long expected;

    /** Whether all that was asked for is all there was. */
    private boolean isWhole = true;

    private long addresses;
    private long leftOut;
    private final List<MirrorProblem> problems = new ArrayList<>();
    private long problemCount;
    private boolean checkWanted;
    private Optional<MirrorCheck> lastCheck = Optional.empty();

    private long kept;
    private long right;
    private long mended;
    private final List<String> mendedAddresses = new ArrayList<>();
    private final Set<String> takenOut = new LinkedHashSet<>();

    /** What was told of already, and is no news. */
    private final Set<MirrorProblem> old = new HashSet<>();

    /** The trouble that the log knows of; null where the last round went through. */
    private Work told;

    private long version;

    MirrorProgress(Instant now) {
        since = now;
    }

    synchronized void begin(boolean check, Instant now) {
        work = check ? Work.CHECK : Work.ROUND;
        since = now;
        done = 0;
        total = 0;
        isWhole = false;
        leftOut = 0;
        problems.clear();
        problemCount = 0;
        kept = 0;
        right = 0;
        mended = 0;
        mendedAddresses.clear();
        takenOut.clear();
        version++;
    }

    synchronized void known() {
        total++;
        version++;
    }

    synchronized void done() {
        done++;
        version++;
    }

    synchronized void kept(MirrorAddress address, boolean wasRight) {
        kept++;
        if (!old.isEmpty()) {
            old.removeIf(problem -> problem.address().equals(address.toString()));
        }
        if (wasRight) {
            right++;
            return;
        }
        mended++;
        if (mendedAddresses.size() < TOLD) {
            mendedAddresses.add(address.toString());
        }
    }

    synchronized void takenOut(String file) {
        takenOut.add(file);
    }

    synchronized void leftOut(MirrorAddress address) {
        leftOut++;
        failed(new MirrorProblem(address.toString(), MirrorProblem.Kind.NAME, 0));
    }

    /** Says whether it is the first time since this node has the mirror, or since it was well. */
    synchronized boolean failed(MirrorProblem problem) {
        problemCount++;
        if (problems.size() < TOLD) {
            problems.add(problem);
        }
        version++;
        return old.size() >= MOST_OLD || old.add(problem);
    }

    /** What was asked again and is well now. */
    synchronized void recovered(MirrorAddress address) {
        problemCount--;
        problems.removeIf(problem -> problem.address().equals(address.toString()));
    }

    /** The round is at its end; what came of it, if it was a check. */
    synchronized void end(Instant now) {
        told = null;
        addresses = kept;
        isWhole = true;
        expected = done;
        if (work == Work.CHECK) {
            lastCheck = Optional.of(new MirrorCheck(
                    since,
                    Duration.between(since, now).toSeconds(),
                    kept,
                    right,
                    mended,
                    mendedAddresses,
                    takenOut.size(),
                    takenOut.stream().limit(TOLD).toList(),
                    problemCount));
            checkWanted = false;
        }
        work = Work.UP_TO_DATE;
        since = now;
        version++;
    }

    /** Something is in the way of all of it. */
    synchronized void stop(Work trouble, Instant now) {
        if (work != trouble) {
            work = trouble;
            since = now;
            version++;
        }
    }

    /** The same of what went wrong; the log is told of it once, until a round goes through. */
    synchronized void hinder(Work trouble, Instant now, Exception cause) {
        stop(trouble, now);
        if (trouble != told) {
            told = trouble;
            LOG.log(Level.WARNING, "The mirror stays as it is for now (" + trouble + ")", cause);
        }
    }

    synchronized void wantCheck() {
        checkWanted = true;
        version++;
    }

    synchronized boolean isCheckWanted() {
        return checkWanted;
    }

    /** What was known before this node had the mirror. */
    synchronized void goOn(MirrorState before) {
        lastCheck = before.lastCheck();
        addresses = before.addresses();
        expected = before.total();
        version++;
    }

    /** Another number whenever the state is another. */
    synchronized long version() {
        return version;
    }

    synchronized MirrorState state() {
        return new MirrorState(
                work,
                since,
                done,
                isWhole ? done : Math.max(total, expected),
                addresses,
                leftOut,
                problems,
                problemCount,
                checkWanted,
                lastCheck);
    }
}
