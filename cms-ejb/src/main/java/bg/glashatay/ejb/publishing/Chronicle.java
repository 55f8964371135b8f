package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Address;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.RegisterEntry;
import bg.glashatay.domain.publishing.StateChange;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Writes down what an edition went through, in the transaction in which it did: the audit log for every step, the
 * public register and the outbox for those that citizens see.
 */
@Dependent
class Chronicle {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Addresses addresses;

    @Inject
    Outbox outbox;

    @Inject
    Event<EditionMoved> moved;

    /** Tells of the steps that the edition took since it had so many. */
    void tell(Edition edition, int stepsBefore) {
        // the rows need their numbers before others name them
        em.flush();
        edition.getChanges().stream().skip(stepsBefore).forEach(change -> {
            audit.moved(change);
            // that a text was superseded is told by its successor
            if (change.getFrom() != change.getTo() && change.getTo().isFace()) {
                tellPublic(edition, change);
            }
            moved.fire(new EditionMoved(edition.getId(), change.getId()));
        });
    }

    private void tellPublic(Edition edition, StateChange change) {
        em.persist(new RegisterEntry(edition, path(edition), change.getMadeAt()));
        outbox.edition(edition, change.getMadeAt());
    }

    private String path(Edition edition) {
        if (!edition.getDocument().getType().hasAddress()) {
            return "";
        }
        if (edition.getState() == EditionState.PUBLISHED) {
            return addresses.open(edition).path();
        }
        return addresses
                .current(edition.getDocument(), edition.getLanguage())
                .map(Address::path)
                .orElseThrow(() -> new IllegalStateException("No address for " + edition));
    }
}
