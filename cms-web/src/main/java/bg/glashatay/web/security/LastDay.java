package bg.glashatay.web.security;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The last day of a token, as somebody types it or a browser's calendar sends it. */
public final class LastDay {

    private static final int LAST_YEAR = 9999;

    private LastDay() {}

    /**
     * The day; empty where none was typed.
     *
     * @throws ContentRejectedException when it is no day
     */
    public static Optional<LocalDate> of(String typed) {
        try {
            return Optional.of(typed.strip()).filter(day -> !day.isEmpty()).map(LastDay::day);
        } catch (DateTimeException unreadable) {
            throw new ContentRejectedException(List.of(Issue.of("until", "token-day-unreadable")));
        }
    }

    /** Four digits make a year; of longer ones Java knows more than the database. */
    private static LocalDate day(String typed) {
        var day = LocalDate.parse(typed);
        if (day.getYear() > LAST_YEAR) {
            throw new DateTimeException("No year that anybody waits for: " + day);
        }
        return day;
    }
}
