package bg.glashatay.ejb.mirror;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a mirror stands.
 *
 * @param work what goes on
 * @param since when that began; of {@link Work#UP_TO_DATE}, when the last round ended
 * @param done addresses that were asked for in this round, without files
 * @param total those that are known to be asked for
 * @param addresses what was in the mirror after the last round, files and all
 * @param leftOut addresses that no file can have
 * @param problems the first of those that could not be kept
 * @param problemCount all of them
 * @param checkWanted whether somebody asked for a check that has not ended
 * @param lastCheck empty where nobody asked for one yet
 */
public record MirrorState(
        Work work,
        Instant since,
        long done,
        long total,
        long addresses,
        long leftOut,
        List<MirrorProblem> problems,
        long problemCount,
        boolean checkWanted,
        Optional<MirrorCheck> lastCheck) {

    /** What a mirror is doing. */
    public enum Work {
        /** Nobody has had it since this node was started. */
        WAITING,
        /** All is asked for, since the site has changed. */
        ROUND,
        /** All is compared to the byte. */
        CHECK,
        /** All is as the site answers. */
        UP_TO_DATE,
        /** The database cannot be asked; the files stay as they are. */
        DATABASE_AWAY,
        /** Nothing can be written. */
        NOT_WRITABLE,
        /** This node does not answer its own questions. */
        NO_ANSWER
    }

    public MirrorState {
        problems = List.copyOf(problems);
    }

    /** Of a mirror whose folder cannot be read. */
    public static MirrorState unreadable(Instant since) {
        return new MirrorState(Work.NOT_WRITABLE, since, 0, 0, 0, 0, List.of(), 0, false, Optional.empty());
    }

    MirrorState withCheckWanted() {
        return new MirrorState(work, since, done, total, addresses, leftOut, problems, problemCount, true, lastCheck);
    }

    /** Whether it is about to change, so that looking again tells something. */
    public boolean isMoving() {
        return work != Work.UP_TO_DATE || checkWanted;
    }
}
