package bg.glashatay.ejb.text;

/**
 * How much work a comparison may still take, counted in steps and not in seconds, so that two texts compare in the same
 * way on every machine. What is no longer affordable is compared more coarsely.
 */
final class Effort {

    /** A large article with every paragraph edited takes a tenth of it. */
    static final long MOST = 100_000_000;

    private long spent;

    /** Sets so many steps aside, or says that they are not to be had any more. */
    boolean affords(long steps) {
        if (steps > MOST - spent) {
            return false;
        }
        spent += steps;
        return true;
    }

    long spent() {
        return spent;
    }
}
