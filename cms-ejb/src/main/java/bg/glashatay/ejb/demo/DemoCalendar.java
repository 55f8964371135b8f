package bg.glashatay.ejb.demo;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.shared.SiteClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.regex.Pattern;

/** Dates relative to the day on which the demo is loaded, so that the town always looks like today's. */
class DemoCalendar {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(date|weekday|year|iso)(?::([+-]?\\d+))?}}");

    private final LocalDate today;

    DemoCalendar(LocalDate today) {
        this.today = today;
    }

    /** The moment so many days from today, at the local time. */
    Instant moment(int days, LocalTime time) {
        return today.plusDays(days).atTime(time).atZone(SiteClock.ZONE).toInstant();
    }

    /** Puts dates in the language where the text has placeholders such as <code>{{date:-3}}</code>. */
    String fill(String text, Language language) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            var day = today.plusDays(match.group(2) == null ? 0 : Integer.parseInt(match.group(2)));
            return switch (match.group(1)) {
                case "date" ->
                    DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
                            .format(day);
                case "iso" -> day.toString();
                case "weekday" -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
                default -> String.valueOf(day.getYear());
            };
        });
    }
}
