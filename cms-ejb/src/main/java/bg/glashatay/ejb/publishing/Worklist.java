package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.Right;

/**
 * A list of what waits for a person, in the sections in which he holds the right to do something about it. In the order
 * in which it presses.
 */
public enum Worklist {
    /** Publications that did not happen, with the cause. */
    FAILED(Right.PUBLISH, Transition.FAIL, "e.state = 'PUBLISHING_FAILED'", "e.changed_at, e.id"),
    /** Texts that the person submitted or wrote in, sent back with a reason. */
    RETURNED_TO_ME(
            Right.READ_EDITIONS,
            Transition.REQUEST_CHANGES,
            "e.state = 'CHANGES_REQUESTED' and (e.submitter_id = :me or " + Worklist.MINE + ")",
            "e.changed_at desc, e.id desc"),
    /** Submitted texts without a word of the person's own, that lack an approval of his; the longest waiting first. */
    TO_REVIEW(
            Right.APPROVE,
            Transition.SUBMIT,
            "e.state = 'IN_REVIEW' and not " + Worklist.MINE + " and " + Worklist.MY_APPROVAL_IS_MISSING,
            "(select max(w.made_at) from state_change w where w.edition_id = e.id and w.step = 'SUBMIT'), e.id"),
    /** What went out without review, for those who neither wrote nor published it nor brought it back; the oldest debt first. */
    UNREVIEWED_DEBTS(
            Right.APPROVE,
            Transition.PUBLISH_WITHOUT_REVIEW,
            "e.unreviewed and e.state = 'PUBLISHED' and not " + Worklist.MY_HAND_IS_IN_IT,
            "e.published_at, e.id"),
    /** Approved texts that nobody has published or scheduled yet. */
    READY_TO_PUBLISH(Right.PUBLISH, Transition.APPROVE, "e.state = 'READY'", "e.changed_at, e.id"),
    /** What goes out by itself, the next one first. */
    SCHEDULED(Right.PUBLISH, Transition.SCHEDULE, "e.state = 'SCHEDULED'", "e.scheduled_for, e.id"),
    /** Pages that somebody wanted looked at by a day which is near or has passed. */
    DUE_FOR_REVIEW(Right.EDIT, null, "e.state = 'PUBLISHED' and e.review_by <= :horizon", "e.review_by, e.id"),
    /** Drafts that the person has written in. */
    MY_DRAFTS(Right.READ_EDITIONS, null, "e.state = 'DRAFT' and " + Worklist.MINE, "e.changed_at desc, e.id desc"),
    /** Texts that the person has written in and that are with others now: in review, approved or scheduled. */
    MINE_WITH_OTHERS(
            Right.READ_EDITIONS,
            Transition.SUBMIT,
            "e.state in ('IN_REVIEW', 'READY', 'SCHEDULED', 'PUBLISHING_FAILED') and " + Worklist.MINE,
            "e.changed_at desc, e.id desc"),
    /** Texts that were dropped and can still be recovered. */
    DISCARDED(
            Right.EDIT,
            Transition.DISCARD,
            "e.state = 'DISCARDED' and e.changed_at >= :recoverable",
            "e.changed_at desc, e.id desc"),
    /** What went out in the last two weeks. */
    RECENTLY_PUBLISHED(
            Right.READ_EDITIONS,
            null,
            "e.state = 'PUBLISHED' and e.published_at > :recently",
            "e.published_at desc, e.id desc");

    private static final String MINE =
            "exists (select 1 from edition_contributor k" + " where k.edition_id = e.id and k.account_id = :me)";

    /** The same question as {@code Edition.hasHandIn}, whose answer decides who may clear a debt. */
    private static final String MY_HAND_IS_IN_IT = "(e.publisher_id = :me or " + MINE
            + " or exists (select 1 from state_change h where h.edition_id = e.id and h.step = 'RESTORE'"
            + " and h.actor_id = :me))";

    /** The same question as {@code Edition.approvalRefusal}, asked of many editions at once. */
    private static final String MY_APPROVAL_IS_MISSING = "not exists (select 1 from approval g"
            + " where g.edition_id = e.id and g.approver_id = :me)"
            + " and exists (select 1 from approval p where p.edition_id = e.id and p.approver_id is null"
            + " and (p.role is null or p.role || ':' || e.section_id = any (array("
            + "with recursive held (role, section_id) as ("
            + "select role, section_id from role_assignment where account_id = :me"
            + " union select h.role, s.id from held h join section s on s.parent_id = h.section_id)"
            + " select h.role || ':' || s.id from held h join section s on h.section_id is null or s.id = h.section_id))))";

    private final Right right;
    private final Transition telling;
    private final String condition;
    private final String order;

    Worklist(Right right, Transition telling, String condition, String order) {
        this.right = right;
        this.telling = telling;
        this.condition = condition;
        this.order = order;
    }

    /** What must be held in a section for its editions to be in the list. */
    public Right right() {
        return right;
    }

    /** The step that brought an edition into the list and whose time and reason its row tells; none where null. */
    Transition telling() {
        return telling;
    }

    /** In SQL, about the edition e. */
    String condition() {
        return condition;
    }

    String order() {
        return order;
    }
}
