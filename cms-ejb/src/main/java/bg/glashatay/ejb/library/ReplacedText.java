package bg.glashatay.ejb.library;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;

/**
 * What becomes of a text when another file takes the place of one that it needs.
 *
 * @param editionId the edition that names the file; once a new one was opened, that
 * @param reviewer the name of who reviews it; empty where nobody claims to
 * @param refusal the code of a refusal that nobody foresaw; empty for none
 */
public record ReplacedText(
        long editionId,
        long documentId,
        String title,
        Language language,
        EditionState state,
        Section section,
        String reviewer,
        Fate fate,
        String refusal) {

    /** What happens to it, or has happened. */
    public enum Fate {
        /** The edition on its way gets a new revision. */
        REVISED,
        /** A new edition begins its way with the new file; until it is published, citizens see the old one. */
        OPENED,
        /** Citizens see the old one until the edition that is on its way already is published. */
        FOLLOWS,
        /** It is under review or approved, which nobody but its people may undo. */
        UNDER_REVIEW,
        /** It waits for the time of its publication. */
        SCHEDULED,
        /** Whoever replaces the file may not write there. */
        NOT_PERMITTED,
        /** It is withdrawn, unpublished or discarded: nobody sees it, and it stays as it was. */
        LEFT,
        /** A rule says no. */
        REFUSED,
        /** A fault of ours, or somebody else was at it in the same moment. */
        FAILED;

        /** Whether the text names the new file then. */
        public boolean isChange() {
            return this == REVISED || this == OPENED;
        }
    }

    ReplacedText with(Fate other) {
        return with(other, "");
    }

    ReplacedText with(Fate other, String code) {
        return new ReplacedText(editionId, documentId, title, language, state, section, reviewer, other, code);
    }

    ReplacedText in(long otherEdition) {
        return new ReplacedText(otherEdition, documentId, title, language, state, section, reviewer, fate, refusal);
    }
}
