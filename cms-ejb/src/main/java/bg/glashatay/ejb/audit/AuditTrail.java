package bg.glashatay.ejb.audit;

import bg.glashatay.domain.audit.AuditEntry;
import bg.glashatay.domain.publishing.StateChange;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Writes down what was done, in the transaction that does it, and what was refused, in one of its own. Anybody's
 * command may be written down, so every method is open; nothing here can be read or changed.
 */
@Stateless
@PermitAll
public class AuditTrail {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Clock clock;

    /** A step that an edition took; fails unless its transaction runs. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void moved(StateChange change) {
        var command = change.getStep() == null ? "OPEN" : change.getStep().name();
        em.persist(AuditEntry.permitted(change.getMadeAt(), change.getActor().getUsername(), command)
                .onEdition(change.getEdition().getId())
                .moving(
                        change.getFrom() == null ? null : change.getFrom().name(),
                        change.getTo().name(),
                        change.getContentHash())
                .withDetail(change.getNote()));
        // of several lines that wait, EclipseLink would write any first, and they would be numbered in that order
        em.flush();
    }

    /** Something else that happened, about an edition or (null) about none. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void did(String actor, String command, Long editionId, String contentHash, String detail) {
        em.persist(AuditEntry.permitted(clock.instant(), actor, command)
                .onEdition(editionId)
                .moving(null, null, contentHash)
                .withDetail(detail));
    }

    /** Something that was refused, with the refusal's code; stays although the refused command is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String actor, String command, Long editionId, String code) {
        em.persist(AuditEntry.refused(clock.instant(), actor, command, code).onEdition(editionId));
    }
}
