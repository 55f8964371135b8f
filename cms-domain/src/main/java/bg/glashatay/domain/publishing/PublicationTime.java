package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A moment for publication together with the zone that the editor meant, kept because the law of the zone may change. */
public record PublicationTime(Instant instant, ZoneId zone) {

    public PublicationTime {
        // as the database keeps it; it would round the rest, perhaps into the future
        instant = instant.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(zone);
    }

    /**
     * The moment that a clock on the wall shows the given time. Where the clocks go back a time comes twice, so the
     * offset says which is meant; elsewhere it is left empty.
     *
     * @throws ContentRejectedException when the time does not exist (the issue says which is the next that does), or comes twice and no offset chooses
     */
    public static PublicationTime of(LocalDateTime time, ZoneId zone, Optional<ZoneOffset> chosen) {
        var offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            var next = zone.getRules().getTransition(time).getDateTimeAfter();
            throw new ContentRejectedException(List.of(Issue.of("time", "time-does-not-exist", time, zone, next)));
        }
        if (offsets.size() == 1) {
            return new PublicationTime(time.toInstant(offsets.get(0)), zone);
        }
        return chosen.filter(offsets::contains)
                .map(offset -> new PublicationTime(time.toInstant(offset), zone))
                .orElseThrow(() ->
                        new ContentRejectedException(List.of(Issue.of("time", "time-comes-twice", time, offsets))));
    }
}
