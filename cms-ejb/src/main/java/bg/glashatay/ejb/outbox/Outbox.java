package bg.glashatay.ejb.outbox;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.OutboxEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Tells whatever follows the site (caches, index, mirror) of a change that citizens see, in the transaction that makes
 * it. Nobody else writes to the outbox.
 */
@Dependent
public class Outbox {

    private static final String PAGES_WITH =
            """
            insert into outbox (made_at, kind, document_id, edition_id, language)
            select ?2, e.state, e.document_id, e.id, e.language from edition e
             where e.state = 'PUBLISHED'
               and e.id in (select used.edition_id from edition_asset used where used.sha256 = ?1)
            """;

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Event<OutboxWritten> written;

    @Inject
    Clock clock;

    /** The edition came before the public, or away from it, at that time. */
    public void edition(Edition edition, Instant at) {
        write(new OutboxEntry(edition, at));
    }

    /** Something changed that is no edition's; one word says what, such as {@code sections} or {@code redirects}. */
    public void site(String subject) {
        write(OutboxEntry.site(subject, clock.instant()));
    }

    /** More is known of a file since that time: the index looks at the public pages that have it again. */
    public void pagesWith(String sha256, Instant since) {
        int pages = em.createNativeQuery(PAGES_WITH)
                .setParameter(1, sha256)
                .setParameter(2, since.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (pages > 0) {
            site("files");
        }
    }

    private void write(OutboxEntry entry) {
        em.persist(entry);
        written.fire(new OutboxWritten());
    }
}
