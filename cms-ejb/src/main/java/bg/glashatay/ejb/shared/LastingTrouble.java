package bg.glashatay.ejb.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells of what goes wrong again and again, such as a look every few seconds while the database is away: once when it
 * begins and once when it has passed.
 */
public final class LastingTrouble {

    private final Logger log;
    private final String began;
    private final String passed;
    private final AtomicBoolean under = new AtomicBoolean();

    /**
     * @param began what to say of the first failure, in which the parameters have their places
     * @param passed what to say once it goes well again
     */
    public LastingTrouble(Logger log, String began, String passed) {
        this.log = log;
        this.began = began;
        this.passed = passed;
    }

    public void failed(Object... parameters) {
        if (!under.getAndSet(true)) {
            log.log(Level.WARNING, began, parameters);
        }
    }

    public void wentWell(Object... parameters) {
        if (under.getAndSet(false)) {
            log.log(Level.INFO, passed, parameters);
        }
    }
}
