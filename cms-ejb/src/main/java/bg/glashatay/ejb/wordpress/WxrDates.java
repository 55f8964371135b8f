package bg.glashatay.ejb.wordpress;

import bg.glashatay.ejb.shared.SiteClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a thing was published at its source. */
final class WxrDates {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private WxrDates() {}

    /** By Greenwich where that is told (for drafts it is all zeros), else by the clock of Sofia, else as the feed says. */
    static Optional<Instant> published(WxrItem item) {
        return at(item.value("wp:post_date_gmt"), ZoneOffset.UTC)
                .or(() -> at(item.value("wp:post_date"), SiteClock.ZONE))
                .or(() -> feed(item.value("pubDate")));
    }

    private static Optional<Instant> at(String text, ZoneId zone) {
        try {
            return Optional.of(
                            LocalDateTime.parse(text.strip(), FORM).atZone(zone).toInstant())
                    .filter(WxrDates::isPossible);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> feed(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .filter(WxrDates::isPossible);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A feed writes 30 November of the year -1 for a draft. */
    private static boolean isPossible(Instant time) {
        return time.isAfter(Instant.EPOCH);
    }
}
