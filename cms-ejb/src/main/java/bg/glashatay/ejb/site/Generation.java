package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.outbox.OutboxPlace;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of time in which all public pages stay the same: from a place in the outbox until somebody writes to it or
 * a time comes that pages show by themselves.
 *
 * @param number counts them on this node
 * @param until when the next of those times is: something expires, begins or is over, or the day ends
 * @param end when the next text expires or notice is over, which nobody may read on then; not before {@code until}
 * @param frames what all pages of a language have round them
 */
public record Generation(long number, OutboxPlace place, Instant until, Instant end, Map<Language, PublicSite> frames) {

    public Generation {
        frames = Map.copyOf(frames);
    }

    Optional<PublicSite> frame(Language language) {
        return Optional.ofNullable(frames.get(language));
    }
}
