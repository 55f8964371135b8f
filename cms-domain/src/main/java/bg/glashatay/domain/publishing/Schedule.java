package bg.glashatay.domain.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;

/** The {@link PublicationTime} of an edition as its row keeps it. Stays after publication, so that lateness shows. */
@Embeddable
class Schedule {

    @Column(name = "scheduled_for")
    private Instant scheduledFor;

    @Column(name = "scheduled_zone")
    private String zone;

    protected Schedule() {}

    Schedule(PublicationTime time) {
        scheduledFor = time.instant();
        zone = time.zone().getId();
    }

    PublicationTime time() {
        return new PublicationTime(scheduledFor, ZoneId.of(zone));
    }
}
