package bg.glashatay.web.shared;

import bg.glashatay.ejb.shared.SiteClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.omnifaces.util.Faces;

/** Instants as editors read them: in the municipality's zone and the page's language. Used in views as functions. */
public final class Dates {

    private Dates() {}

    /** Such as 24 февруари 2025. */
    public static String day(Instant time) {
        return format("d MMMM yyyy", time);
    }

    /** Such as 24 февруари 2025, 9:05. */
    public static String moment(Instant time) {
        return moment(time, Faces.getLocale());
    }

    /** The same outside of Faces. */
    public static String moment(Instant time, Locale locale) {
        return format("d MMMM yyyy, H:mm", time, locale);
    }

    /** Such as понеделник, 24 февруари 2025, 9:05. */
    public static String weekdayMoment(Instant time) {
        return format("EEEE, d MMMM yyyy, H:mm", time);
    }

    /** The same of a time that a clock on the wall shows, or never shows: such as 28 март 2027, 3:30. */
    public static String moment(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Faces.getLocale())
                .format(time);
    }

    /** Such as понеделник, 24 февруари 2025. */
    public static String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Faces.getLocale())
                .format(day);
    }

    /** Such as 9:05. */
    public static String hour(Instant time) {
        return format("H:mm", time);
    }

    /** Such as 9:05:59. */
    public static String second(Instant time) {
        return format("H:mm:ss", time);
    }

    /** As the attribute {@code datetime} wants it. */
    public static String exact(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(SiteClock.ZONE));
    }

    private static String format(String pattern, Instant time) {
        return format(pattern, time, Faces.getLocale());
    }

    private static String format(String pattern, Instant time, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale)
                .withZone(SiteClock.ZONE)
                .format(time);
    }
}
