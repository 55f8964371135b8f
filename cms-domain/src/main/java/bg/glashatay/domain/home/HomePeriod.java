package bg.glashatay.domain.home;

import bg.glashatay.domain.publishing.PublicationTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * From when until when something stands on the front page: the beginning belongs to it, the end does not.
 *
 * @param until empty: until somebody takes it away
 */
public record HomePeriod(PublicationTime from, Optional<PublicationTime> until) {

    public HomePeriod {
        Objects.requireNonNull(from);
    }

    /** Whether both cover some moment. */
    boolean meets(HomePeriod other) {
        return beginsBeforeTheEndOf(other) && other.beginsBeforeTheEndOf(this);
    }

    private boolean beginsBeforeTheEndOf(HomePeriod other) {
        return other.until.map(end -> from.instant().isBefore(end.instant())).orElse(true);
    }

    /** Where the given moment finds it. */
    public Standing at(Instant moment) {
        if (moment.isBefore(from.instant())) {
            return Standing.COMING;
        }
        return until.filter(end -> !moment.isBefore(end.instant())).isPresent() ? Standing.OVER : Standing.THERE;
    }

    /** Before, within or after a period. */
    public enum Standing {
        COMING,
        THERE,
        OVER
    }
}
