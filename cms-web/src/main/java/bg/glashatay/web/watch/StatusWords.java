package bg.glashatay.web.watch;

import bg.glashatay.ejb.watch.Bytes;
import bg.glashatay.web.shared.Dates;
import bg.glashatay.web.shared.FileSize;
import bg.glashatay.web.shared.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A finding's figures as they stand in its sentence: times in the largest unit that fits, room as files are counted. */
final class StatusWords {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private StatusWords() {}

    static Object of(Locale locale, Object figure) {
        if (figure instanceof Duration time) {
            return time(locale, time.abs());
        }
        if (figure instanceof Instant time) {
            return Dates.moment(time);
        }
        if (figure instanceof Bytes room) {
            return FileSize.in(locale, room.value());
        }
        return figure instanceof Path ? figure.toString() : figure;
    }

    private static String time(Locale locale, Duration time) {
        if (time.compareTo(TWO_MINUTES) < 0) {
            return Texts.of(locale, "watch", "span.seconds", time.toSeconds());
        }
        if (time.compareTo(TWO_HOURS) < 0) {
            return Texts.of(locale, "watch", "span.minutes", time.toMinutes());
        }
        return time.compareTo(TWO_DAYS) < 0
                ? Texts.of(locale, "watch", "span.hours", time.toHours())
                : Texts.of(locale, "watch", "span.days", time.toDays());
    }
}
