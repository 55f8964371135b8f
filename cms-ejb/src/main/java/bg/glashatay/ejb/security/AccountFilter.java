package bg.glashatay.ejb.security;

/**
 * Which accounts are looked for.
 *
 * @param text in the username, the name or the mail address; empty for all
 * @param role that they hold somewhere; empty for all
 * @param standing which of them
 */
public record AccountFilter(String text, String role, Standing standing) {

    /** Whether people can log in. */
    public enum Standing {
        ANY,
        OPEN,
        CLOSED
    }
}
