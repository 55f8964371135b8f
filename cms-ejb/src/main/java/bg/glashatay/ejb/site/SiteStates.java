package bg.glashatay.ejb.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.outbox.OutboxPlace;
import bg.glashatay.ejb.persistence.Columns;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Asks the database whether public pages can have changed, and takes no answer within five seconds for none. It asks nobody
 * for a right: it says nothing about any page.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SiteStates {

    private static final String BEGIN = "select cast(now.snapshot as text), now.database, " + PublicRows.NEXT_CHANGE
            + ", " + PublicRows.NEXT_END + " from (" + OutboxPlace.NOW + ") now";

    private static final String HOLDS = "select now.database = ?2 and not exists (select 1 from outbox o where"
            + OutboxPlace.NEWS + ") from (" + OutboxPlace.NOW + ") now";

    private static final int PATIENCE_MILLIS = 5_000;

    @PersistenceContext(unitName = "cms")
    EntityManager database;

    @Inject
    PublicFrame frame;

    @Inject
    Clock clock;

    /** The generation that begins now. */
    Generation begin(long number) {
        return patiently(() -> begin(number, clock.instant()));
    }

    private Generation begin(long number, Instant now) {
        var row = (Object[]) database.createNativeQuery(BEGIN)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        var midnight = now.atZone(SiteClock.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(SiteClock.ZONE)
                .toInstant();
        var next = row[2] == null ? midnight : Columns.instant(row[2]);
        // what is committed between the snapshot and these ends the generation at once, and they go with it
        var frames = Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> frame.site(language, now)));
        return new Generation(
                number,
                new OutboxPlace((String) row[1], (String) row[0]),
                next.isBefore(midnight) ? next : midnight,
                row[3] == null ? Instant.MAX : Columns.instant(row[3]),
                frames);
    }

    /** Whether nothing that citizens see was committed since a generation began, and no time of theirs has come. */
    boolean holds(Generation generation) {
        return clock.instant().isBefore(generation.until())
                && patiently(() -> (Boolean) database.createNativeQuery(HOLDS)
                        .setParameter(1, generation.place().snapshot())
                        .setParameter(2, generation.place().database())
                        .getSingleResult());
    }

    /** A connection whose other end has gone without a word would be waited for for a quarter of an hour. */
    private <T> T patiently(Supplier<T> questions) {
        var connection = database.unwrap(Connection.class);
        try {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            try {
                return questions.get();
            } finally {
                connection.setNetworkTimeout(Runnable::run, 0);
            }
        } catch (SQLException gone) {
            throw new IllegalStateException("The database has gone", gone);
        }
    }
}
