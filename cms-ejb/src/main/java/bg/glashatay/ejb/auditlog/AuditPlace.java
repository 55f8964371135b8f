package bg.glashatay.ejb.auditlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place in the log: that of one line. Pages begin beside one, so that the millionth line is as near as the first. */
public record AuditPlace(Instant madeAt, long id) {

    private static final Pattern SPELLED = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final long MICROS = 1_000_000;

    /** As an address spells it; empty where that is nonsense or nothing. */
    public static Optional<AuditPlace> of(String spelled) {
        return Optional.ofNullable(spelled)
                .map(SPELLED::matcher)
                .filter(match -> match.matches())
                .map(match -> new AuditPlace(
                        Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(match.group(2))));
    }

    public String spelled() {
        return madeAt.getEpochSecond() * MICROS + madeAt.getNano() / 1_000 + "-" + id;
    }
}
