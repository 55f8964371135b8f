package bg.glashatay.web.auditlog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times of the audit log, in UTC: the hour that comes twice in autumn is two hours there. */
final class Utc {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Utc() {}

    /** Such as 2026-11-26 07:05:09. */
    static String shown(Instant time) {
        return SHOWN.format(time);
    }

    /** To the microsecond, as the log keeps it: 2026-11-26T07:05:09.123456Z. */
    static String exact(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
