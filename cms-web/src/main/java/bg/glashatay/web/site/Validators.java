package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a browser or a cache recognises the bytes it has already: a strong entity tag made of them, and when they
 * last can have changed (RFC 9110, 8.8). What the headers say is written once.
 */
final class Validators {

    /** HTTP dates count seconds. A change younger than this may be followed by another in the same second. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private final String etag;
    private final Instant changed;
    private final Instant settled;
    private final String date;

    private Validators(String etag, Instant changed, Instant settled) {
        this.etag = etag;
        this.changed = changed;
        this.settled = settled;
        this.date = HTTP_DATE.format(changed);
    }

    /** The validators of what has an entity tag and cannot have changed since the given time. */
    static Validators of(String etag, Instant changedAt) {
        var second = changedAt.truncatedTo(ChronoUnit.SECONDS);
        return new Validators(etag, second, second.plus(SETTLED));
    }

    /** The validators of what has an entity tag and no time. */
    static Validators of(String etag) {
        return new Validators(etag, Instant.EPOCH, Instant.MAX);
    }

    String etag() {
        return etag;
    }

    /** The value of {@code Last-Modified}; empty while that cannot be told truly. */
    Optional<String> lastModified(Instant now) {
        return isSettled(now) ? Optional.of(date) : Optional.empty();
    }

    /** Says what these bytes are known by; and answers for whoever has them that there is nothing new. */
    boolean answer(HttpServletRequest request, HttpServletResponse response, Instant now) {
        response.setHeader("ETag", etag);
        lastModified(now).ifPresent(date -> response.setHeader("Last-Modified", date));
        var tags = Exchange.lines(request, "If-None-Match");
        if (!match(tags, tags == null ? request.getHeader("If-Modified-Since") : null, now)) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    /**
     * Whether whoever sent these conditions has the same bytes, so that 304 is the answer. {@code If-None-Match}
     * decides alone where it is sent (RFC 9110, 13.2.2).
     *
     * @param ifNoneMatch the header's lines, joined by commas; null where there is none
     * @param ifModifiedSince the header; null where there is none
     */
    boolean match(String ifNoneMatch, String ifModifiedSince, Instant now) {
        if (ifNoneMatch != null) {
            // nearly everybody sends back what he got
            return ifNoneMatch.equals(etag)
                    || ifNoneMatch.strip().equals("*")
                    || ENTITY_TAG.matcher(ifNoneMatch).results().anyMatch(tag -> tag.group(1)
                            .equals(etag));
        }
        return ifModifiedSince != null && isSettled(now) && isOfThen(ifModifiedSince.strip());
    }

    private boolean isSettled(Instant now) {
        return !now.isBefore(settled);
    }

    private boolean isOfThen(String time) {
        if (time.equals(date)) {
            return true;
        }
        try {
            return !changed.isAfter(HTTP_DATE.parse(time, Instant::from));
        } catch (DateTimeParseException notADate) {
            // a recipient ignores the header then (RFC 9110, 13.1.3)
            return false;
        }
    }
}
