package bg.glashatay.web.site;

import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.web.shared.Bundle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * An event as the front page lists it.
 *
 * @param date for machines: a day, or a moment where it begins at an hour
 * @param day of the month
 * @param month its short name
 * @param when the weekday and the hour; for what takes several days, until when
 * @param where empty where nobody has said it
 */
public record EventRow(String path, String title, String date, String day, String month, String when, String where) {

    static EventRow of(PublicEntry entry, Language language) {
        var period = entry.facts().period().orElseThrow();
        var start = period.from().orElse(entry.publishedAt()).atZone(SiteClock.ZONE);
        boolean allDay = entry.facts().values().flag(ParticularField.EVENT_ALL_DAY);
        return new EventRow(
                entry.path(),
                entry.title(),
                allDay ? start.toLocalDate().toString() : new SiteDates(language).exact(start.toInstant()),
                String.valueOf(start.getDayOfMonth()),
                format("MMM", language, start),
                when(language, start, lastDay(period.until()), allDay),
                entry.facts().text(ParticularField.EVENT_VENUE));
    }

    private static String when(Language language, ZonedDateTime start, LocalDate last, boolean allDay) {
        var weekday = format("EEEE", language, start);
        if (last.isAfter(start.toLocalDate())) {
            return Bundle.of("site", language)
                    .text(
                            "home.event.days",
                            weekday,
                            DateTimeFormatter.ofPattern("d MMMM", language.locale())
                                    .format(last));
        }
        return allDay
                ? weekday
                : Bundle.of("site", language).text("home.event.hour", weekday, format("H:mm", language, start));
    }

    /** The end is the first moment after it: midnight belongs to the day before. */
    private static LocalDate lastDay(Instant until) {
        return LocalDate.ofInstant(until.minusNanos(1), SiteClock.ZONE);
    }

    private static String format(String pattern, Language language, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(time);
    }
}
