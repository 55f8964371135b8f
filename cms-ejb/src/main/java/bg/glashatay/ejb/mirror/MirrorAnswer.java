package bg.glashatay.ejb.mirror;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What the site answers at an address.
 *
 * @param type with its parameters; empty where nothing is said of it
 * @param policy the content security policy
 * @param location where it leads; empty where it leads nowhere
 * @param changedAt when it last can have changed
 * @param body empty where it was written to a file
 */
record MirrorAnswer(int status, String type, String policy, String location, Instant changedAt, byte[] body) {

    private static final int OK = 200;
    private static final int MOVED = 301;
    private static final int NOT_FOUND = 404;
    private static final int IS_GONE = 410;

    /** What all answers of this application have, and those of a server whose application is not there have not. */
    private static final String OURS = "Permissions-Policy";

    /** Empty where somebody else answers in its place. */
    static Optional<MirrorAnswer> of(int status, HttpHeaders headers, byte[] body, Instant now) {
        if (headers.firstValue(OURS).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MirrorAnswer(
                status,
                headers.firstValue("Content-Type").orElse(""),
                headers.firstValue("Content-Security-Policy").orElse(""),
                headers.firstValue("Location").orElse(""),
                headers.firstValue("Last-Modified").flatMap(MirrorAnswer::time).orElse(now),
                body));
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException misspelt) {
            return Optional.empty();
        }
    }

    boolean isThere() {
        return status == OK;
    }

    boolean isMoved() {
        return status == MOVED && !location.isEmpty();
    }

    boolean isGone() {
        return status == IS_GONE;
    }

    boolean isMissing() {
        return status == NOT_FOUND;
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }

    /** Whether scripts of ours may run in the page: a web server has to say so too. */
    boolean mayRunScripts() {
        return policy.contains("script-src");
    }
}
