package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.ParticularField.EVENT_ALL_DAY;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_END;
import static bg.glashatay.domain.publishing.ParticularField.EVENT_START;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_FROM;
import static bg.glashatay.domain.publishing.ParticularField.NOTICE_UNTIL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When an event takes place, or a notice is in force.
 *
 * @param from empty for a notice that is in force as soon as it is public
 * @param until the first moment after it
 */
public record Period(Optional<Instant> from, Instant until) {

    /** The period that the particulars name; empty for kinds of documents that have none, and while it is not known. */
    public static Optional<Period> of(Particulars particulars) {
        return event(particulars).or(() -> notice(particulars));
    }

    /** An event without an end, and one of whole days, is over at the end of the day. */
    static Optional<Period> event(Particulars particulars) {
        boolean allDay = particulars.flag(EVENT_ALL_DAY);
        return particulars.localTime(EVENT_START).map(start -> {
            var end = particulars.localTime(EVENT_END);
            var over = end.filter(known -> !allDay).orElseGet(() -> midnightAfter(end.orElse(start)));
            return new Period(Optional.of(moment(allDay ? start.toLocalDate().atStartOfDay() : start)), moment(over));
        });
    }

    static Optional<Period> notice(Particulars particulars) {
        return particulars.instant(NOTICE_UNTIL).map(until -> new Period(particulars.instant(NOTICE_FROM), until));
    }

    public boolean isOver(Instant at) {
        return !until.isAfter(at);
    }

    /** Whether it has not begun by the given time. */
    public boolean isAhead(Instant at) {
        return from.filter(start -> start.isAfter(at)).isPresent();
    }

    private static LocalDateTime midnightAfter(LocalDateTime time) {
        return time.toLocalDate().plusDays(1).atStartOfDay();
    }

    private static Instant moment(LocalDateTime time) {
        return time.atZone(Particulars.ZONE).toInstant();
    }
}
