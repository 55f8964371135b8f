package bg.glashatay.web.security;

import bg.glashatay.domain.publishing.ContentRejectedException;
import bg.glashatay.domain.publishing.Issue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The last day of a token, as somebody types it or a browser's calendar sends it. */
public final class LastDay {

    private LastDay() {}

    /**
     * The day; empty where none was typed.
     *
     * @throws ContentRejectedException when it is no day
     */
    public static Optional<LocalDate> of(String typed) {
        try {
            return Optional.of(typed.strip()).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeException unreadable) {
            throw new ContentRejectedException(List.of(Issue.of("until", "token-day-unreadable")));
        }
    }
}
