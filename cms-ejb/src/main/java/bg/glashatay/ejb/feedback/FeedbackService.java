package bg.glashatay.ejb.feedback;

import bg.glashatay.domain.feedback.Feedback;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.AuditedAs;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Lets those who answer for a section say what they have done about readers' words. */
@Stateless
@Audited
public class FeedbackService {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Somebody has dealt with it; where that was said already, nothing happens. */
    @AuditedAs("HANDLE_FEEDBACK")
    public void handle(long feedbackId) {
        user.requireSomewhere(Right.HANDLE_FEEDBACK);
        var feedback = Optional.ofNullable(em.find(Feedback.class, feedbackId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("feedback", feedbackId));
        user.require(Right.HANDLE_FEEDBACK, feedback.getSection());
        if (feedback.handle(user.account(), clock.instant())) {
            audit.did(user.username(), "HANDLE_FEEDBACK", feedback.getEdition().getId(), null, "#" + feedbackId);
        }
    }
}
