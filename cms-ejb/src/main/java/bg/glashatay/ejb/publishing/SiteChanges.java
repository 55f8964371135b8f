package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.OutboxEntry;
import bg.glashatay.ejb.outbox.OutboxWritten;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Tells whatever follows the site (caches, index, mirror) of a change that citizens see and that is no edition's step,
 * in the transaction that makes it.
 */
@Dependent
public class SiteChanges {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Event<OutboxWritten> written;

    @Inject
    Clock clock;

    /** One word says what changed, such as {@code sections}, {@code home} or {@code redirects}. */
    public void tell(String subject) {
        em.persist(OutboxEntry.site(subject, clock.instant()));
        written.fire(new OutboxWritten());
    }
}
