package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.PasswordRejectedException.Reason;

/**
 * What a password must be like: long, since length is what keeps guessers out, and not one character over and over.
 * Which characters is everybody's own choice; a sentence is a good password.
 */
final class PasswordRule {

    static final int SHORTEST = 12;

    /** Longer ones add nothing and would let anybody keep the server hashing. */
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRule() {}

    static void check(String password, String username) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new PasswordRejectedException(Reason.TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            throw new PasswordRejectedException(Reason.TOO_LONG, LONGEST);
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || password.equalsIgnoreCase(username)) {
            throw new PasswordRejectedException(Reason.TOO_SIMPLE);
        }
    }
}
