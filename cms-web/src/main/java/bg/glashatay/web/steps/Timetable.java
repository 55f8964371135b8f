package bg.glashatay.web.steps;

import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.StringJoiner;

/** What became of a planned publication, in words. */
@Named
@RequestScoped
public class Timetable {

    private static final String FAULT = "fault ";

    /** Refusals that a scheduled publication can meet, each with a sentence that says what to do. */
    private static final Set<String> TOLD =
            Set.of("content-changed", "content-rejected", "slug-taken", "not-permitted", "edition-on-its-way");

    @Inject
    Clock clock;

    /** Whether the day has come by which somebody should look at the page. */
    public boolean isDue(LocalDate reviewBy) {
        return !reviewBy.isAfter(LocalDate.ofInstant(clock.instant(), SiteClock.ZONE));
    }

    /** Such as 3 ч. 12 мин. */
    public String duration(Duration time) {
        var words = new StringJoiner(" ");
        if (time.toDays() > 0) {
            words.add(Texts.of("steps", "late.days", time.toDays()));
        }
        if (time.toHoursPart() > 0) {
            words.add(Texts.of("steps", "late.hours", time.toHoursPart()));
        }
        if (time.toMinutesPart() > 0 && time.toDays() == 0) {
            words.add(Texts.of("steps", "late.minutes", time.toMinutesPart()));
        }
        return words.toString();
    }

    /** Why the publication failed: from a refusal's code, the number of a fault, or a sentence. */
    public String failure(String cause) {
        if (cause.startsWith(FAULT)) {
            return Texts.of("steps", "failure.fault", cause.substring(FAULT.length()));
        }
        if (TOLD.contains(cause)) {
            return Texts.of("steps", "failure." + cause);
        }
        return cause.matches("[a-z]+(-[a-z]+)*") ? Texts.of("steps", "failure.other", cause) : cause;
    }
}
