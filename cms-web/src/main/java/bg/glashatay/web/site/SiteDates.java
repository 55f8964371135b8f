package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.ejb.site.PublicPeriod;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates as citizens read them, and as {@code <time datetime>} wants them, in the municipality's zone. */
public final class SiteDates {

    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter monthOf;
    private final DateTimeFormatter monthAlone;

    public SiteDates(Language language) {
        day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).withZone(SiteClock.ZONE);
        moment = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", language.locale())
                .withZone(SiteClock.ZONE);
        monthOf = DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).withZone(SiteClock.ZONE);
        monthAlone = DateTimeFormatter.ofPattern("LLLL", language.locale()).withZone(SiteClock.ZONE);
    }

    /** Such as 24 февруари 2025. */
    public String day(Instant time) {
        return day.format(time);
    }

    /** Such as март 2025, or 2025 alone. */
    public String period(PublicPeriod period) {
        return period.month().isPresent() ? monthOf.format(period.from()) : String.valueOf(period.year());
    }

    /** Such as март. */
    public String month(PublicPeriod period) {
        return monthAlone.format(period.from());
    }

    /** Such as 24 февруари 2025, 9:05. */
    public String moment(Instant time) {
        return moment.format(time);
    }

    /** Such as 2025-02-24T09:30:00+02:00. */
    public String exact(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(SiteClock.ZONE));
    }
}
