package bg.glashatay.web.site;

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
 * last can have changed (RFC 9110, 8.8).
 */
public record Validators(String etag, Optional<Instant> lastModified) {

    /** HTTP dates count seconds. A change younger than this may be followed by another in the same second. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    /** The validators of a body, sent as it is, that cannot have changed since the given time. */
    public static Validators of(byte[] body, Instant changedAt, Instant now) {
        return of(Coding.IDENTITY.tag(Fingerprint.of(body)), changedAt, now);
    }

    /** The validators of what has an entity tag and cannot have changed since the given time. */
    static Validators of(String etag, Instant changedAt, Instant now) {
        var second = changedAt.truncatedTo(ChronoUnit.SECONDS);
        return new Validators(etag, Optional.of(second).filter(time -> !now.isBefore(time.plus(SETTLED))));
    }

    /** The value of {@code Last-Modified}; empty while that cannot be told truly. */
    public Optional<String> lastModifiedHeader() {
        return lastModified.map(HTTP_DATE::format);
    }

    /**
     * Whether whoever sent these conditions has the same bytes, so that 304 is the answer. {@code If-None-Match}
     * decides alone where it is sent (RFC 9110, 13.2.2).
     *
     * @param ifNoneMatch the header's lines, joined by commas; null where there is none
     * @param ifModifiedSince the header; null where there is none
     */
    public boolean match(String ifNoneMatch, String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*")
                    || ENTITY_TAG.matcher(ifNoneMatch).results().anyMatch(tag -> tag.group(1)
                            .equals(etag));
        }
        return lastModified
                .flatMap(mine -> date(ifModifiedSince).map(theirs -> !mine.isAfter(theirs)))
                .orElse(false);
    }

    private static Optional<Instant> date(String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(HTTP_DATE.parse(header.strip(), Instant::from));
        } catch (DateTimeParseException notADate) {
            // a recipient ignores the header then (RFC 9110, 13.1.3)
            return Optional.empty();
        }
    }
}
