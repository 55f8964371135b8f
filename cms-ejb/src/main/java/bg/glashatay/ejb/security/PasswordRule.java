package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.PasswordRejectedException;
import bg.glashatay.domain.security.PasswordRejectedException.Reason;
import bg.glashatay.ejb.configuration.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;

/**
 * What a password must be like, after NIST SP 800-63B-4: long, since length is what keeps guessers out, and not made of
 * what they try first. Which characters is everybody's own choice; a sentence is a good password.
 */
@Dependent
class PasswordRule {

    static final int SHORTEST = 15;

    /** Where a code is asked for as well. */
    static final int SHORTEST_BESIDE_A_CODE = 8;

    /** Longer ones add nothing and would let anybody keep the server hashing. */
    static final int LONGEST = 200;

    /** The fewest letters and digits that have to be somebody's own idea. */
    private static final int FEWEST_LEFT = 5;

    @Inject
    Settings settings;

    static int shortest(boolean besideACode) {
        return besideACode ? SHORTEST_BESIDE_A_CODE : SHORTEST;
    }

    /** The password as it is compared: however a keyboard or a system composes its letters, it is the same one. */
    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    static int length(String password) {
        var normalized = normalized(password);
        return normalized.codePointCount(0, normalized.length());
    }

    /** Refuses a password that will not do for the account. */
    void check(String password, Account account, boolean besideACode) {
        var site = settings.siteName();
        check(
                password,
                besideACode,
                List.of(account.getUsername(), account.getFullName(), site.bulgarian(), site.english(), host()));
        if (settings.breachedPasswords()
                .map(BreachedPasswords::new)
                .filter(list -> list.has(password))
                .isPresent()) {
            throw new PasswordRejectedException(Reason.BREACHED);
        }
    }

    /** @param own lines of words that say something about the person or the site */
    static void check(String password, boolean besideACode, Collection<String> own) {
        var length = length(password);
        var shortest = shortest(besideACode);
        if (length < shortest) {
            throw new PasswordRejectedException(Reason.TOO_SHORT, shortest);
        }
        if (length > LONGEST) {
            throw new PasswordRejectedException(Reason.TOO_LONG, LONGEST);
        }
        if (CommonPasswords.has(normalized(password)) || GuessableWords.left(normalized(password), own) < FEWEST_LEFT) {
            throw new PasswordRejectedException(Reason.TOO_SIMPLE);
        }
    }

    private String host() {
        return settings.baseUrl().map(URI::getHost).orElse("");
    }
}
