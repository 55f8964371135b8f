package bg.glashatay.ejb.site;

import bg.glashatay.ejb.shared.SiteClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A year of the archive, or a month of it, in the municipality's zone.
 *
 * @param month 1 to 12; empty for the whole year
 */
public record PublicPeriod(int year, OptionalInt month) {

    /** Nothing on the web is older. */
    private static final int FIRST_YEAR = 1990;

    /** The period, if it is one that has begun. */
    public static Optional<PublicPeriod> of(int year, OptionalInt month, Instant now) {
        if (year < FIRST_YEAR || year > 9999 || month.isPresent() && (month.getAsInt() < 1 || month.getAsInt() > 12)) {
            return Optional.empty();
        }
        return Optional.of(new PublicPeriod(year, month))
                .filter(period -> !period.from().isAfter(now));
    }

    public static PublicPeriod year(int year) {
        return new PublicPeriod(year, OptionalInt.empty());
    }

    public static PublicPeriod month(int year, int month) {
        return new PublicPeriod(year, OptionalInt.of(month));
    }

    public Instant from() {
        return begin(LocalDate.of(year, month.orElse(1), 1));
    }

    /** The first moment after it. */
    public Instant until() {
        var first = YearMonth.of(year, month.orElse(12)).plusMonths(1).atDay(1);
        return begin(first);
    }

    /** As an address says it: {@code year=2025&month=3}. */
    public String query() {
        return "year=" + year + (month.isPresent() ? "&month=" + month.getAsInt() : "");
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(SiteClock.ZONE).toInstant();
    }
}
