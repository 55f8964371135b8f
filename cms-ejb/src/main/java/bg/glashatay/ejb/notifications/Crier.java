package bg.glashatay.ejb.notifications;

import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.publishing.StateChange;
import bg.glashatay.domain.security.Account;
import bg.glashatay.ejb.comments.CommentWritten;
import bg.glashatay.ejb.feedback.FeedbackGiven;
import bg.glashatay.ejb.previews.FactCheckAnswered;
import bg.glashatay.ejb.publishing.EditionMoved;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Tells people what happened to editions and what was said about them, within the transaction in which it happens: a step
 * that is rolled back tells nobody, one that is committed tells everybody concerned. No mail leaves here; see
 * {@link MailRound}.
 */
@Dependent
class Crier {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Recipients recipients;

    void tell(@Observes EditionMoved moved) {
        var change = em.find(StateChange.class, moved.changeId());
        if (change.getActor().getUsername().equals(Account.IMPORTER)) {
            // years of texts at once would bury everybody; the import's report and the list of debts tell of them
            return;
        }
        NotificationKind.of(change.getStep(), change.getTo())
                .ifPresent(kind -> recipients.tellStep(kind, change.getId()));
    }

    void tell(@Observes CommentWritten written) {
        // the statements below do not go through the entities
        em.flush();
        // whoever is mentioned learns it as that, and not a second time as a comment
        recipients.tellComment(NotificationKind.MENTIONED, written.commentId());
        recipients.tellComment(NotificationKind.COMMENTED, written.commentId());
    }

    void tell(@Observes FeedbackGiven given) {
        recipients.tellFeedback(given.feedbackId());
    }

    void tell(@Observes FactCheckAnswered answered) {
        recipients.tellFactCheck(answered.answerId());
    }
}
