package bg.glashatay.ejb.site;

import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.persistence.Columns;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;

/** Asks the database whether public pages can have changed. It asks nobody for a right: it says nothing about any page. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SiteStates {

    private static final String BEGIN = "select cast(now.snapshot as text), now.database, " + PublicRows.NEXT_CHANGE
            + " from (" + OutboxPlace.NOW + ") now";

    private static final String MOVED = "select now.database = ?2 and not exists (select 1 from outbox o where"
            + OutboxPlace.NEWS + ") from (" + OutboxPlace.NOW + ") now";

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    Clock clock;

    /** The generation that begins now. */
    Generation begin(long number) {
        var now = clock.instant();
        var row = (Object[]) database.createNativeQuery(BEGIN)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        var midnight = now.atZone(SiteClock.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(SiteClock.ZONE)
                .toInstant();
        var next = row[2] == null ? midnight : Columns.instant(row[2]);
        return new Generation(
                number, new OutboxPlace((String) row[1], (String) row[0]), next.isBefore(midnight) ? next : midnight);
    }

    /** Whether nothing that citizens see was committed since a generation began, and no time of theirs has come. */
    boolean holds(Generation generation) {
        return clock.instant().isBefore(generation.until())
                && (Boolean) database.createNativeQuery(MOVED)
                        .setParameter(1, generation.place().snapshot())
                        .setParameter(2, generation.place().database())
                        .getSingleResult();
    }
}
