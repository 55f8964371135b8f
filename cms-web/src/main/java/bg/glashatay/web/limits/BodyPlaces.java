package bg.glashatay.web.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The places of this node for those whose requests are not all here yet: each costs one of the threads that answer
 * readers (32 with the run command), so there are fewer of them than threads, and who is known has other places than who
 * is not.
 */
@ApplicationScoped
class BodyPlaces {

    private final Map<BodyLimit, Semaphore> free = new EnumMap<>(BodyLimit.class);

    BodyPlaces() {
        for (var limit : BodyLimit.values()) {
            free.put(limit, new Semaphore(limit.places()));
        }
    }

    /** Whether there was a place; nobody waits for one, since that would take a thread as well. */
    boolean take(BodyLimit limit) {
        return free.get(limit).tryAcquire();
    }

    void leave(BodyLimit limit) {
        free.get(limit).release();
    }
}
