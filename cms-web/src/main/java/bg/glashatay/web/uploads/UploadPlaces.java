package bg.glashatay.web.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The places of this node at which files are taken in, and the line of those who wait for one, in the order of coming. A
 * place costs a thread of its own and, for large pictures, a turn in the darkroom; to wait costs neither.
 */
@ApplicationScoped
class UploadPlaces {

    /** Enough that slow lines do not keep quick ones waiting; what more would bring is in docs/testing.md. */
    static final int PLACES = 8;

    /** As many as these places take in while one in line has patience. */
    static final int LINE = 100;

    private final int places;
    private final int line;
    private final Set<Comer> seated = new HashSet<>();
    private final Deque<Comer> waiting = new ArrayDeque<>();

    UploadPlaces() {
        this(PLACES, LINE);
    }

    UploadPlaces(int places, int line) {
        this.places = places;
        this.line = line;
    }

    /** Takes a place, else the end of the line, else neither. */
    synchronized Reception come(Comer comer) {
        // whoever waits had come before
        if (waiting.isEmpty() && seated.size() < places) {
            seated.add(comer);
            return Reception.SEATED;
        }
        if (isFull()) {
            return Reception.SENT_AWAY;
        }
        waiting.add(comer);
        return Reception.IN_LINE;
    }

    /** Whether whoever came now would be sent away. */
    synchronized boolean isFull() {
        return seated.size() == places && waiting.size() == line;
    }

    /** Gives up the place or the place in line; who has neither changes nothing. The first in line is called. */
    void leave(Comer comer) {
        left(comer).ifPresent(Comer::called);
    }

    private synchronized Optional<Comer> left(Comer comer) {
        waiting.remove(comer);
        if (!seated.remove(comer) || waiting.isEmpty()) {
            return Optional.empty();
        }
        var next = waiting.remove();
        seated.add(next);
        return Optional.of(next);
    }

    /** Leaves the line, unless it has led to a place meanwhile; says whether it was left. */
    synchronized boolean giveUp(Comer comer) {
        return waiting.remove(comer);
    }

    /** How somebody was received. */
    enum Reception {
        SEATED,
        IN_LINE,
        SENT_AWAY
    }

    /** Somebody who brings a file. */
    interface Comer {

        /** It has a place now, and had waited for it. */
        void called();
    }
}
