package bg.glashatay.web.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right a moment ago, and whose code is still to come. The session keeps it in mind.
 *
 * @param credential which password that was
 */
record HalfLogin(String username, String credential, Instant until) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = HalfLogin.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    static void begin(HttpSession session, String username, String credential, Instant now) {
        session.setAttribute(ATTRIBUTE, new HalfLogin(username, credential, now.plus(LONGEST)));
    }

    static Optional<HalfLogin> in(HttpSession session, Instant now) {
        return Optional.ofNullable(session)
                .map(known -> (HalfLogin) known.getAttribute(ATTRIBUTE))
                .filter(half -> now.isBefore(half.until()));
    }

    /** @param session null where there is none */
    static void end(HttpSession session) {
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
