package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Reading;
import bg.glashatay.ejb.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Documents that wait to be read. Any number of nodes may take from it at the same time; one that dies with a document in
 * its hands leaves it to the others when its lease has run out.
 */
@Dependent
class ReadingQueue {

    /** Longer than a document may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Whoever was killed so often with this document in hand was perhaps killed by it. */
    private static final int MOST_ATTEMPTS = 5;

    private static final String NEXT =
            """
            select sha256 from asset_reading where outcome = 'WAITING' and due_at <= ?1
            order by due_at, sha256 limit 1 for update skip locked
            """;

    private static final String ADD =
            """
            insert into asset_reading (sha256, due_at) values (?1, ?2)
            on conflict (sha256) do update set outcome = 'WAITING', faulty = false, attempts = 0,
                                                due_at = excluded.due_at
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Outbox outbox;

    /** A document is to be read from now on; one that was deleted and comes again, anew. */
    void add(String sha256, Instant now) {
        em.flush();
        em.createNativeQuery(ADD)
                .setParameter(1, sha256)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Lets go of a document, and of what was read in it. */
    void remove(String sha256) {
        em.createNativeQuery("delete from asset_reading where sha256 = ?1")
                .setParameter(1, sha256)
                .executeUpdate();
    }

    /** The next document that is due, taken for a while; empty where none is. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Asset> take(Instant now) {
        for (var next = next(now); next.isPresent(); next = next(now)) {
            var reading = next.get();
            if (reading.getAttempts() < MOST_ATTEMPTS) {
                reading.attempt(now.plus(LEASE));
                return Optional.of(em.find(Asset.class, reading.getSha256()));
            }
            reading.couldNotBeRead();
            em.flush();
        }
        return Optional.empty();
    }

    private Optional<Reading> next(Instant now) {
        List<?> found = em.createNativeQuery(NEXT)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream().findFirst().map(sha256 -> em.find(Reading.class, sha256));
    }

    /** Keeps what was read, and tells the search and the pages that offer the document. */
    @Transactional(TxType.REQUIRES_NEW)
    public void read(String sha256, WrittenReading written, Instant now) {
        var reading = em.find(Reading.class, sha256);
        if (reading == null) {
            // the document was deleted meanwhile
            return;
        }
        reading.read(written.facts());
        em.flush();
        em.createNativeQuery("update asset_reading set text = ?2 where sha256 = ?1")
                .setParameter(1, sha256)
                .setParameter(2, written.text())
                .executeUpdate();
        outbox.pagesWith(sha256, now);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void couldNotBeRead(String sha256) {
        Optional.ofNullable(em.find(Reading.class, sha256)).ifPresent(Reading::couldNotBeRead);
    }
}
