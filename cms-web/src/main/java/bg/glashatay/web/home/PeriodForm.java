package bg.glashatay.web.home;

import bg.glashatay.domain.home.HomePeriod;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.web.steps.TypedTime;
import java.io.Serializable;
import java.util.Optional;

/** From when until when something is to stand on the front page, as somebody types it; either may be left empty. */
public class PeriodForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TypedTime from;
    private final TypedTime until;

    private PeriodForm(TypedTime from, TypedTime until) {
        this.from = from;
        this.until = until;
    }

    /** For something new: at once, and until the given time. */
    static PeriodForm until(Optional<PublicationTime> until) {
        return new PeriodForm(TypedTime.of(Optional.empty()), TypedTime.of(until));
    }

    static PeriodForm of(HomePeriod period) {
        return new PeriodForm(TypedTime.of(Optional.of(period.from())), TypedTime.of(period.until()));
    }

    /** @throws ContentRejectedException when it is no time, one that does not exist, or one of two */
    Optional<PublicationTime> readFrom() {
        return read(from, "from");
    }

    /** @throws ContentRejectedException when it is no time, one that does not exist, or one of two */
    Optional<PublicationTime> readUntil() {
        return read(until, "until");
    }

    private static Optional<PublicationTime> read(TypedTime time, String field) {
        if (time.getLocal().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(time.read());
        } catch (ContentRejectedException rejected) {
            // a time does not know which field of the page it stands in
            throw new ContentRejectedException(rejected.issues().stream()
                    .map(issue -> new Issue(field, issue.key(), issue.arguments()))
                    .toList());
        }
    }

    public TypedTime getFrom() {
        return from;
    }

    public TypedTime getUntil() {
        return until;
    }
}
