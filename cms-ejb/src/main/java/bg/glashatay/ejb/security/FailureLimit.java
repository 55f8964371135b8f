package bg.glashatay.ejb.security;

import java.time.Duration;

/**
 * How many wrong logins are put up with before the next one has to wait, and for how long. The wait grows, and ends:
 * nobody is locked out for good, not even by somebody who means them harm.
 */
enum FailureLimit {
    /** Of one name, whether there is such an account or not. */
    ACCOUNT(5, Duration.ofHours(1)),

    /** From one network, which may be that of a whole town hall. */
    ADDRESS(30, Duration.ofMinutes(3));

    static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** So that doubling stays within a number. */
    private static final int DOUBLINGS = 10;

    private final int free;
    private final Duration forgetting;

    FailureLimit(int free, Duration forgetting) {
        this.free = free;
        this.forgetting = forgetting;
    }

    /** The count with one more, when so much time has gone by since the last one. */
    double oneMore(double failures, Duration since) {
        var forgotten = Math.max(0, since.toMillis()) / (double) forgetting.toMillis();
        return Math.max(0, failures - forgotten) + 1;
    }

    /** How long the next attempt has to wait. */
    Duration delay(double failures) {
        var over = Math.round(failures) - free;
        if (over < 0) {
            return Duration.ZERO;
        }
        var wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(over, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
