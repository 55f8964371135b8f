package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.EditionState.CHANGES_REQUESTED;
import static bg.glashatay.domain.publishing.EditionState.DISCARDED;
import static bg.glashatay.domain.publishing.EditionState.DRAFT;
import static bg.glashatay.domain.publishing.EditionState.IN_REVIEW;
import static bg.glashatay.domain.publishing.EditionState.PUBLISHED;
import static bg.glashatay.domain.publishing.EditionState.PUBLISHING_FAILED;
import static bg.glashatay.domain.publishing.EditionState.READY;
import static bg.glashatay.domain.publishing.EditionState.SCHEDULED;
import static bg.glashatay.domain.publishing.EditionState.SUPERSEDED;
import static bg.glashatay.domain.publishing.EditionState.UNPUBLISHED;
import static bg.glashatay.domain.publishing.EditionState.WITHDRAWN;

import bg.glashatay.domain.security.Right;
import java.util.EnumSet;
import java.util.Set;

/**
 * The workflow as a table: the right that a step asks for, where it may lead, and the states it is open from. The
 * guards of each step stand in {@link Edition}; docs/workflow.md prints this table and a test compares them.
 */
public enum Transition {
    SUBMIT(Right.EDIT, to(IN_REVIEW), DRAFT, CHANGES_REQUESTED),
    CLAIM(Right.APPROVE, to(IN_REVIEW), IN_REVIEW),
    RELEASE(Right.APPROVE, to(IN_REVIEW), IN_REVIEW),
    REQUEST_CHANGES(Right.APPROVE, to(CHANGES_REQUESTED), IN_REVIEW, READY),
    RETRACT(Right.EDIT, to(DRAFT), IN_REVIEW),
    /** Leads to review again while further approvals are missing. */
    APPROVE(Right.APPROVE, to(IN_REVIEW, READY), IN_REVIEW),
    EDIT(Right.EDIT, to(DRAFT), IN_REVIEW, READY),
    PUBLISH(Right.PUBLISH, to(PUBLISHED), READY),
    SCHEDULE(Right.PUBLISH, to(SCHEDULED), READY),
    /** Also the way out for an edition whose publication failed. */
    UNSCHEDULE(Right.PUBLISH, to(READY), SCHEDULED, PUBLISHING_FAILED),
    PUBLISH_SCHEDULED(Right.RUN_SCHEDULE, to(PUBLISHED), SCHEDULED),
    FAIL(Right.RUN_SCHEDULE, to(PUBLISHING_FAILED), SCHEDULED),
    PUBLISH_WITHOUT_REVIEW(Right.PUBLISH_WITHOUT_REVIEW, to(PUBLISHED), DRAFT, IN_REVIEW),
    /** A later look at what was published without review: the debt is paid, the page stays. */
    CLEAR_UNREVIEWED(Right.APPROVE, to(PUBLISHED), PUBLISHED),
    SUPERSEDE(Right.PUBLISH, to(SUPERSEDED), PUBLISHED, WITHDRAWN, UNPUBLISHED),
    WITHDRAW(Right.WITHDRAW, to(WITHDRAWN), PUBLISHED),
    /** Puts the same text before the public again, as a new edition; the withdrawn one is superseded. */
    RESTORE(Right.WITHDRAW, to(SUPERSEDED), WITHDRAWN),
    UNPUBLISH(Right.WITHDRAW, to(UNPUBLISHED), PUBLISHED, WITHDRAWN),
    DISCARD(Right.EDIT, to(DISCARDED), DRAFT, CHANGES_REQUESTED),
    RECOVER(Right.EDIT, to(DRAFT), DISCARDED),
    EXPIRE(Right.RUN_SCHEDULE, to(WITHDRAWN, UNPUBLISHED), PUBLISHED);

    private static final Set<Transition> FOLLOWING = EnumSet.of(EDIT, SUPERSEDE, PUBLISH_SCHEDULED, FAIL, EXPIRE);

    private final Right right;
    private final Set<EditionState> targets;
    private final Set<EditionState> sources;

    Transition(Right right, Set<EditionState> targets, EditionState first, EditionState... others) {
        this.right = right;
        this.targets = targets;
        this.sources = EnumSet.of(first, others);
    }

    private static Set<EditionState> to(EditionState first, EditionState... others) {
        return EnumSet.of(first, others);
    }

    /** Whether people take it; the others follow from a save, a publication or the clock. */
    public boolean isByHand() {
        return !FOLLOWING.contains(this);
    }

    /** What the actor must be allowed to do in the edition's section. */
    public Right right() {
        return right;
    }

    /**
     * Where the step may lead: one state, but for an approval, after which others may be missing, and for expiry, whose
     * outcome was chosen beforehand.
     */
    public Set<EditionState> targets() {
        return EnumSet.copyOf(targets);
    }

    public Set<EditionState> sources() {
        return EnumSet.copyOf(sources);
    }

    public boolean isOpenFrom(EditionState state) {
        return sources.contains(state);
    }

    public boolean leadsTo(EditionState state) {
        return targets.contains(state);
    }
}
