package bg.glashatay.domain.notifications;

/** How somebody stands to an edition, so that something about it concerns them. */
public enum Audience {
    /** Who submitted the edition last. */
    SUBMITTER,
    /** Who made a revision of the edition. */
    CONTRIBUTORS,
    /** Who may give one of the approvals that are still missing: in the section, and without having contributed. */
    REVIEWERS,
    /** Who may approve in the section and did not contribute: they can clear a debt. */
    CLEARERS,
    /** Who gave an approval of the content as it is. */
    APPROVERS,
    /** Who may publish in the section. */
    PUBLISHERS,
    /** Who chose the time of the publication. */
    SCHEDULED_BY,
    /** Who began the document. */
    OWNER,
    /** Who wrote in the same thread of comments. */
    PARTICIPANTS,
    /** The reviewer who reads the edition now. */
    CLAIMANT,
    /** Whom a comment names. */
    MENTIONED,
    /** Who deals with what readers write about the pages of the section. */
    KEEPERS,
    /** Who made the link by which somebody read the edition and answered. */
    ASKER
}
