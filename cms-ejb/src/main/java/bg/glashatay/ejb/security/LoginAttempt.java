package bg.glashatay.ejb.security;

import java.util.Locale;

/**
 * What somebody typed to come in, and the network address they typed it at.
 *
 * @param username as accounts have it, however it was typed
 * @param code of the second factor; blank where none was asked for yet
 */
public record LoginAttempt(String username, String password, String code, String address) {

    /** So that nobody keeps the server busy with what is no name. */
    private static final int LONGEST_NAME = 100;

    public LoginAttempt {
        var name = username.strip().toLowerCase(Locale.ROOT);
        username = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Without password and code, wherever it may come to be printed. */
    @Override
    public String toString() {
        return "an attempt from " + address;
    }
}
