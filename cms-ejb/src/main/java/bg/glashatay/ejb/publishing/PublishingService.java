package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.OpenCommentsException;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.ejb.audit.AuditTrail;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.outbox.Outbox;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes editions through review and out to the public. Each call is one transaction: lock, may you, do, tell. The
 * rules of each step are in {@link Edition}.
 */
@Stateless
@Audited
public class PublishingService {

    private static final Duration CLAIM = Duration.ofMinutes(30);

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    @Inject
    Editions editions;

    @Inject
    Chronicle chronicle;

    @Inject
    Outbox outbox;

    @Inject
    RequiredApprovals required;

    @Inject
    DocumentRules rules;

    @Inject
    AuditTrail audit;

    @Inject
    OpenQuestions questions;

    @Any
    @Inject
    Instance<SubmissionRule> furtherRules;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void submit(long editionId) {
        take(editionId, Transition.SUBMIT, (edition, by, at) -> {
            edition.submit(by, at, required.in(edition.getSection()));
            rules.mustHaveItsFiles(edition);
            mustPass(edition);
        });
    }

    /** Shows the other reviewers for half an hour that somebody reads it. */
    public void claim(long editionId) {
        take(editionId, Transition.CLAIM, (edition, by, at) -> edition.claim(by, at, CLAIM));
    }

    public void release(long editionId) {
        take(editionId, Transition.RELEASE, Edition::release);
    }

    public void requestChanges(long editionId, String reason) {
        take(editionId, Transition.REQUEST_CHANGES, (edition, by, at) -> edition.requestChanges(by, at, reason));
    }

    public void retract(long editionId) {
        take(editionId, Transition.RETRACT, Edition::retract);
    }

    /** Approves the content with the hash that the reviewer read. */
    public void approve(long editionId, String readHash) {
        take(editionId, Transition.APPROVE, (edition, by, at) -> edition.approve(by, at, readHash));
    }

    public void publish(long editionId) {
        publish(editionId, 0);
    }

    /**
     * Publishes, past so many open comments as the publisher has seen.
     *
     * @throws OpenCommentsException when there are some now, but not so many
     */
    public void publish(long editionId, int openCommentsSeen) {
        takePublic(editionId, Transition.PUBLISH, (edition, by, at, predecessor) -> {
            edition.publish(by, at, predecessor);
            mustHaveSeen(openCommentsSeen, edition);
        });
    }

    public void schedule(long editionId, PublicationTime time) {
        schedule(editionId, time, 0);
    }

    /**
     * Schedules, past so many open comments as the publisher has seen. The timer does not ask again.
     *
     * @throws OpenCommentsException when there are some now, but not so many
     */
    public void schedule(long editionId, PublicationTime time, int openCommentsSeen) {
        take(editionId, Transition.SCHEDULE, (edition, by, at) -> {
            edition.schedule(by, at, time);
            mustHaveSeen(openCommentsSeen, edition);
        });
    }

    public void unschedule(long editionId) {
        take(editionId, Transition.UNSCHEDULE, Edition::unschedule);
    }

    /** For the scheduler: the time of the edition has come. */
    public void publishScheduled(long editionId) {
        takePublic(editionId, Transition.PUBLISH_SCHEDULED, Edition::publishScheduled);
    }

    /** For the scheduler: the edition could not be published, and why. */
    public void fail(long editionId, String cause) {
        take(editionId, Transition.FAIL, (edition, by, at) -> edition.fail(by, at, cause));
    }

    public void publishWithoutReview(long editionId, String reason) {
        publishWithoutReview(editionId, reason, 0);
    }

    /**
     * The same past so many open comments as have been seen.
     *
     * @throws OpenCommentsException when there are some now, but not so many
     */
    public void publishWithoutReview(long editionId, String reason, int openCommentsSeen) {
        takePublic(editionId, Transition.PUBLISH_WITHOUT_REVIEW, (edition, by, at, predecessor) -> {
            edition.publishWithoutReview(by, at, reason, predecessor);
            rules.mustHaveItsFiles(edition);
            mustPass(edition);
            mustHaveSeen(openCommentsSeen, edition);
        });
    }

    /** Reviews afterwards what was published without review. */
    public void clearUnreviewed(long editionId, String readHash) {
        take(editionId, Transition.CLEAR_UNREVIEWED, (edition, by, at) -> edition.clearUnreviewed(by, at, readHash));
    }

    public void withdraw(long editionId, String explanation) {
        take(editionId, Transition.WITHDRAW, (edition, by, at) -> edition.withdraw(by, at, explanation));
    }

    /** Puts a withdrawn text before the public again, and returns the new edition's id. */
    public long restore(long editionId) {
        var withdrawn = editions.lock(editionId);
        user.require(Transition.RESTORE.right(), withdrawn.getSection());
        int steps = withdrawn.getChanges().size();
        var restored = withdrawn.restore(user.account(), clock.instant());
        em.persist(restored);
        chronicle.tell(withdrawn, steps);
        chronicle.tell(restored, 0);
        return restored.getId();
    }

    /** Takes a page away; its address leads to the replacement, a document's id, or says that it is gone. */
    public void unpublish(long editionId, String reason, Optional<Long> replacementId) {
        replacementId.ifPresent(replacement -> editions.lock(editionId, replacement));
        take(
                editionId,
                Transition.UNPUBLISH,
                (edition, by, at) -> edition.unpublish(by, at, reason, replacementId.map(editions::document)));
    }

    public void discard(long editionId) {
        take(editionId, Transition.DISCARD, Edition::discard);
    }

    /** @throws EditionOnItsWayException when the document has another edition on its way in this language */
    public void recover(long editionId) {
        take(editionId, Transition.RECOVER, (edition, by, at) -> {
            editions.mustHaveNoneOnItsWay(edition.getDocument(), edition.getLanguage());
            edition.recover(by, at);
        });
    }

    /** For the scheduler: the time that was chosen for the page has passed. */
    public void expire(long editionId) {
        take(editionId, Transition.EXPIRE, Edition::expire);
    }

    /** Chooses when the page stops counting and what becomes of it then; empty: it never does. */
    public void expireAt(long editionId, Optional<Expiry> expiry) {
        var edition = plan(
                editionId, Right.WITHDRAW, "EXPIRE_AT", expiry, planned -> planned.expireAt(expiry, clock.instant()));
        // readers see nothing of it before its time, but pages that are ready have to know that time; of what is not
        // public yet, its publication tells them
        if (edition.getState() == EditionState.PUBLISHED) {
            outbox.site("expiry");
        }
    }

    /** Chooses the day by which somebody should look whether the page is still true; empty: nobody is reminded. */
    public void reviewBy(long editionId, Optional<LocalDate> day) {
        plan(editionId, Right.EDIT, "REVIEW_BY", day, edition -> edition.reviewBy(day));
    }

    private Edition plan(long editionId, Right right, String command, Optional<?> plan, Consumer<Edition> planning) {
        var edition = editions.lock(editionId);
        user.require(right, edition.getSection());
        planning.accept(edition);
        var chosen = plan.map(Object::toString).orElse("");
        audit.did(user.username(), command, editionId, edition.getContentHash(), chosen);
        return edition;
    }

    /** Asked when all else that a writer can mend is mended. */
    private void mustPass(Edition edition) {
        var content = edition.getHead().content();
        ContentRejectedException.unlessEmpty(furtherRules.stream()
                .flatMap(rule -> rule.issuesOf(content).stream())
                .toList());
    }

    /** Asked last: what the rules refuse anyway needs no answer. */
    private void mustHaveSeen(int openComments, Edition edition) {
        int now = questions.about(edition);
        if (now > 0 && now != openComments) {
            throw new OpenCommentsException(now);
        }
    }

    private void take(long editionId, Transition transition, Step step) {
        var edition = editions.lock(editionId);
        user.require(transition.right(), edition.getSection());
        int steps = edition.getChanges().size();
        step.take(edition, user.account(), clock.instant());
        chronicle.tell(edition, steps);
    }

    /** Takes a step that puts the edition in the place of what stands at its address; that is told of first. */
    private void takePublic(long editionId, Transition transition, PublicStep step) {
        take(editionId, transition, (edition, by, at) -> {
            var predecessor =
                    editions.face(edition.getDocument(), edition.getLanguage()).filter(face -> !face.equals(edition));
            int steps = predecessor.map(face -> face.getChanges().size()).orElse(0);
            step.take(edition, by, at, predecessor);
            predecessor.ifPresent(face -> chronicle.tell(face, steps));
        });
    }

    /** What a step does to the locked edition. */
    private interface Step {
        void take(Edition edition, Account by, Instant at);
    }

    /** The same for steps that put it in the place of what stood at its address so far. */
    private interface PublicStep {
        void take(Edition edition, Account by, Instant at, Optional<Edition> predecessor);
    }
}
