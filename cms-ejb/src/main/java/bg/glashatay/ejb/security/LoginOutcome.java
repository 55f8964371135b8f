package bg.glashatay.ejb.security;

import java.time.Duration;

/**
 * What came of an attempt to log in.
 *
 * @param delay how long to wait before the next one; nothing where there is no need to
 * @param credential which password it was that let the person in, or is to with a code, for the login that begins with
 *     it; empty otherwise
 */
public record LoginOutcome(Result result, Duration delay, String credential) {

    /** What a page has a sentence for. */
    public enum Result {
        /** The session is that person's now. */
        IN,
        /** Name or password is wrong, or there is no such account: nobody is told which. */
        WRONG,
        /** The password is right, and there is a second factor: now its code. */
        CODE_NEEDED,
        /** The password is right, and the code is not, or somebody has used it. */
        CODE_WRONG,
        /** Wrong too often; the next attempts are not looked at for a while. */
        LATER,
        /** Too many people are logging in at this moment. */
        BUSY
    }

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    /** One that nobody came in with. */
    public LoginOutcome(Result result, Duration delay) {
        this(result, delay, "");
    }

    static LoginOutcome in(String credential) {
        return new LoginOutcome(Result.IN, Duration.ZERO, credential);
    }

    /** The password was right, and is not any more: somebody has changed it or closed the account meanwhile. */
    public static LoginOutcome overtaken() {
        return wrong(Duration.ZERO);
    }

    /** Wrong; and where that was once too often, with a wait. */
    static LoginOutcome wrong(Duration delay) {
        return delay.isZero() ? new LoginOutcome(Result.WRONG, delay) : later(delay);
    }

    static LoginOutcome codeNeeded(String credential) {
        return new LoginOutcome(Result.CODE_NEEDED, Duration.ZERO, credential);
    }

    /** As for a wrong password. */
    static LoginOutcome codeWrong(Duration delay) {
        return delay.isZero() ? new LoginOutcome(Result.CODE_WRONG, delay) : later(delay);
    }

    static LoginOutcome later(Duration delay) {
        return new LoginOutcome(Result.LATER, delay);
    }

    static LoginOutcome busy() {
        return new LoginOutcome(Result.BUSY, A_MOMENT);
    }

    /** The wait in whole seconds, for {@code Retry-After}. */
    public long seconds() {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }
}
