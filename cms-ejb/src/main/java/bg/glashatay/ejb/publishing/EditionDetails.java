package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Approval;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An edition with everything that its editor or reviewer needs to see.
 *
 * @param headId the revision that a save must be based on
 * @param path the address it has, or will have once public
 * @param everPublic whether the document was public in this language, so that its address no longer follows the title
 * @param editable whether the state allows changes and this person may make them
 * @param live the content that citizens see now, to compare with; empty where there is none
 * @param returnReason why it was sent back; empty unless changes are requested
 * @param contributors full names
 * @param claimant the full name of the reviewer who reads it now
 * @param steps what the state allows, with what stands in the way of this person
 */
public record EditionDetails(
        long id,
        long documentId,
        int number,
        Language language,
        DocumentType type,
        EditionState state,
        boolean unreviewed,
        Content content,
        long headId,
        String contentHash,
        String path,
        boolean everPublic,
        boolean editable,
        Optional<Content> live,
        Optional<String> returnReason,
        List<String> contributors,
        Optional<String> submitter,
        Optional<String> claimant,
        Optional<Instant> claimedUntil,
        List<ApprovalLine> approvals,
        Optional<ApprovalLine> approvalOffered,
        Optional<PublicationTime> scheduledFor,
        Optional<Duration> lateBy,
        Optional<String> failure,
        Optional<Expiry> expiry,
        Optional<LocalDate> reviewBy,
        boolean plannable,
        String lastAuthor,
        Instant changedAt,
        Instant publishedAt,
        List<StepOffer> steps) {

    /**
     * An approval that the text needs.
     *
     * @param nameBg empty, as is {@code nameEn}, where the section asks for no particular ones
     * @param approver the full name of who gave it; empty while it is pending
     */
    public record ApprovalLine(
            String nameBg, String nameEn, Optional<String> role, Optional<String> approver, Instant approvedAt) {

        static ApprovalLine of(Approval approval) {
            return new ApprovalLine(
                    approval.name(Language.BG),
                    approval.name(Language.EN),
                    approval.role(),
                    approval.approver().map(Account::getFullName),
                    approval.getApprovedAt());
        }

        public String name(Language language) {
            return language == Language.EN ? nameEn : nameBg;
        }
    }

    /** Whether this person may take the step now. */
    public boolean offers(Transition step) {
        return steps.stream().anyMatch(offer -> offer.step() == step && offer.open());
    }

    /** What stands in the way of a step that the state allows; empty where nothing does or it is not open at all. */
    public String refusal(Transition step) {
        return steps.stream()
                .filter(offer -> offer.step() == step)
                .map(StepOffer::refusal)
                .findFirst()
                .orElse("");
    }
}
