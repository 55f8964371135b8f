package bg.glashatay.domain.notifications;

import static bg.glashatay.domain.notifications.Audience.APPROVERS;
import static bg.glashatay.domain.notifications.Audience.ASKER;
import static bg.glashatay.domain.notifications.Audience.CLAIMANT;
import static bg.glashatay.domain.notifications.Audience.CLEARERS;
import static bg.glashatay.domain.notifications.Audience.CONTRIBUTORS;
import static bg.glashatay.domain.notifications.Audience.KEEPERS;
import static bg.glashatay.domain.notifications.Audience.OWNER;
import static bg.glashatay.domain.notifications.Audience.PARTICIPANTS;
import static bg.glashatay.domain.notifications.Audience.PUBLISHERS;
import static bg.glashatay.domain.notifications.Audience.REVIEWERS;
import static bg.glashatay.domain.notifications.Audience.SCHEDULED_BY;
import static bg.glashatay.domain.notifications.Audience.SUBMITTER;
import static bg.glashatay.domain.notifications.MailChoice.AT_ONCE;
import static bg.glashatay.domain.notifications.MailChoice.DAILY;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What people are told, as a table: whom it concerns, and how it is mailed to those who chose nothing. Of the people
 * concerned only those are told who can log in and may read the section, and never the one who did it.
 * docs/notifications.md prints this table and a test compares them.
 */
public enum NotificationKind {
    SUBMITTED(AT_ONCE, REVIEWERS),
    RETURNED(AT_ONCE, SUBMITTER, CONTRIBUTORS),
    APPROVED(AT_ONCE, SUBMITTER, CONTRIBUTORS, PUBLISHERS),
    PUBLISHED(DAILY, SUBMITTER, CONTRIBUTORS, APPROVERS, OWNER),
    FAILED(AT_ONCE, SCHEDULED_BY, PUBLISHERS, CONTRIBUTORS),
    /** Published without review: a debt that a reviewer has to clear. */
    UNREVIEWED(AT_ONCE, CLEARERS, CONTRIBUTORS, OWNER),
    /** Withdrawn, unpublished or expired. */
    TAKEN_DOWN(DAILY, CONTRIBUTORS, OWNER),
    COMMENTED(DAILY, PARTICIPANTS, CONTRIBUTORS, CLAIMANT),
    MENTIONED(AT_ONCE, Audience.MENTIONED),
    /** A reader wrote about the page; as long as a line about it is unread, there is no other. */
    FEEDBACK(DAILY, KEEPERS, OWNER),
    /** Somebody without an account said whether the facts of the text are right. */
    FACT_CHECKED(AT_ONCE, CONTRIBUTORS, ASKER);

    private final MailChoice usualMail;
    private final Set<Audience> audiences;

    NotificationKind(MailChoice usualMail, Audience first, Audience... others) {
        this.usualMail = usualMail;
        this.audiences = EnumSet.of(first, others);
    }

    /**
     * What a step of an edition is told as; empty for steps that nobody is told of.
     *
     * @param step null for the opening of an edition
     * @param to the state that the step led to
     */
    public static Optional<NotificationKind> of(Transition step, EditionState to) {
        if (step == null) {
            return Optional.empty();
        }
        return switch (step) {
            case SUBMIT -> Optional.of(SUBMITTED);
            case REQUEST_CHANGES -> Optional.of(RETURNED);
            // one approval of several leaves the edition in review
            case APPROVE -> Optional.of(APPROVED).filter(kind -> to == EditionState.READY);
            case PUBLISH, PUBLISH_SCHEDULED -> Optional.of(PUBLISHED);
            // the withdrawn edition takes the step too
            case RESTORE -> Optional.of(PUBLISHED).filter(kind -> to == EditionState.PUBLISHED);
            case FAIL -> Optional.of(FAILED);
            case PUBLISH_WITHOUT_REVIEW -> Optional.of(UNREVIEWED);
            case WITHDRAW, UNPUBLISH, EXPIRE -> Optional.of(TAKEN_DOWN);
            default -> Optional.empty();
        };
    }

    /** Whether it tells what somebody without an account wrote: their words and names stay on the site. */
    public boolean isFromOutside() {
        return this == FEEDBACK || this == FACT_CHECKED;
    }

    /** How it is mailed to those who chose nothing. */
    public MailChoice usualMail() {
        return usualMail;
    }

    public Set<Audience> audiences() {
        return EnumSet.copyOf(audiences);
    }
}
