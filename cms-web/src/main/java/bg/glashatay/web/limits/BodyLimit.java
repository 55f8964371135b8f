package bg.glashatay.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How much a request may bring that somebody reads, by who sends it. Files have a gate of their own. */
enum BodyLimit {
    /** Whom nobody knows: what readers write, guests of a preview, and whoever logs in. */
    STRANGER(256 * 1024, 100, 6, Duration.ofSeconds(10)),
    /** Three times the longest text that can be saved, so that one too long is told so beside its field. */
    EDITOR(12 * 1024 * 1024, 3_000, 8, Duration.ofSeconds(30)),
    /** One byte more than the API reads, which tells programs itself what is too long. */
    PROGRAM(2 * 1024 * 1024 + 1, 0, 4, Duration.ofSeconds(30));

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FILES =
            Set.of("/editor/media/upload", "/editor/library/upload", "/editor/admin/import/upload");

    /** Where people log in within a page. */
    private static final String SESSION = "/editor/session";

    /** As slow as a line may be. */
    private static final int BYTES_PER_SECOND = 8_000;

    private final int most;
    private final int fields;
    private final int places;
    private final Duration grace;

    BodyLimit(int most, int fields, int places, Duration grace) {
        this.most = most;
        this.fields = fields;
        this.places = places;
        this.grace = grace;
    }

    /** Empty where nobody reads what the request brings, or another gate stands before it. */
    static Optional<BodyLimit> of(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || WITHOUT_BODY.contains(request.getMethod())) {
            return Optional.empty();
        }
        var path = path(request);
        var kind = type.toLowerCase(Locale.ROOT);
        if (path.startsWith("/api/")) {
            return kind.startsWith(JSON) ? Optional.of(PROGRAM) : Optional.empty();
        }
        if (!kind.startsWith(FORM) || FILES.contains(path)) {
            return Optional.empty();
        }
        return Optional.of(path.startsWith("/editor/") && !path.equals(SESSION) ? EDITOR : STRANGER);
    }

    /** The address as the server understood it, so that no way of spelling it leads past a limit. */
    static String path(HttpServletRequest request) {
        var further = request.getPathInfo();
        return further == null ? request.getServletPath() : request.getServletPath() + further;
    }

    /** Bytes. */
    int most() {
        return most;
    }

    /** Fields of a form. */
    int fields() {
        return fields;
    }

    /** How many of them the server waits for at a time, each with a thread. */
    int places() {
        return places;
    }

    /** How long it waits for one that is so long. */
    Duration patience(long length) {
        return grace.plusSeconds(Math.min(Math.max(length, 0), most) / BYTES_PER_SECOND);
    }

    boolean isForm() {
        return this != PROGRAM;
    }
}
