package bg.glashatay.ejb.mirror;

import bg.glashatay.ejb.mirror.MirrorFolder.Since;
import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.site.Generation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** A generation of the pages in the mirror that is kept: what was seen in it, and when there is a round to make. */
final class Term {

    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_PROBLEMS = Duration.ofMinutes(1);

    private final KeptMirror mirror;
    private final Generation generation;
    private final Since since;
    private boolean settled;
    private Instant notBefore = Instant.MIN;
    private Instant againAt = Instant.MAX;

    /** Begins one: from now on nothing is in {@code now} but what is seen in it. */
    Term(KeptMirror mirror, Generation generation) throws IOException {
        this.mirror = mirror;
        this.generation = generation;
        this.since = mirror.folder().begin();
    }

    KeptMirror mirror() {
        return mirror;
    }

    Since since() {
        return since;
    }

    boolean isOf(Generation other) {
        return generation.number() == other.number();
    }

    /** Up to where the site's changes are in its pages. */
    OutboxPlace place() {
        return generation.place();
    }

    /** Whether a round has gone through, so that another one is a check. */
    boolean isSettled() {
        return settled;
    }

    boolean isDue(Instant now, boolean checkWanted) {
        if (now.isAfter(againAt) && !checkWanted) {
            settled = false;
            againAt = Instant.MAX;
        }
        return !now.isBefore(notBefore) && (!settled || checkWanted);
    }

    /** There is no use in a round before. */
    void waitUntil(Instant time) {
        notBefore = time;
    }

    /** Something was in the way of all of it. */
    void hindered(Instant now) {
        waitUntil(now.plus(PAUSE_AFTER_TROUBLE));
    }

    /** A round has gone through. */
    void settle(boolean hasProblems, Instant now) {
        settled = true;
        againAt = hasProblems ? now.plus(PAUSE_AFTER_PROBLEMS) : Instant.MAX;
    }
}
