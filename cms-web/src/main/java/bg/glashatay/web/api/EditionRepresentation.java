package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.AccessBasis;
import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.domain.publishing.PublicationTime;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.StepOffer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An edition as those see it who work on it.
 *
 * @param path the address it has, or will have once public
 * @param editable whether the state and this account's rights allow changes
 * @param returnReason why it was sent back; absent unless changes are requested
 * @param claimant who reads it now; absent where nobody does
 * @param claimedUntil when that claim passes by itself
 * @param approvals what the submitted text needs, given or not; none before it is submitted
 * @param scheduled when it is, or was, to go out; absent unless it was put on the schedule
 * @param lateBySeconds how much later than planned it went out; absent where it was in time
 * @param failure why its scheduled publication failed; absent unless it did
 * @param expiry when the page stops counting; absent where it never does
 * @param reviewBy the day by which somebody should look whether it is still true
 * @param steps what the state allows, and what stands in this account's way
 */
public record EditionRepresentation(
        long document,
        int number,
        String language,
        DocumentType type,
        EditionState state,
        boolean unreviewed,
        String path,
        boolean everPublic,
        boolean editable,
        long headRevision,
        String contentHash,
        ContentRepresentation content,
        String returnReason,
        List<String> contributors,
        String submitter,
        String claimant,
        Instant claimedUntil,
        List<ApprovalLine> approvals,
        Instant scheduled,
        Long lateBySeconds,
        String failure,
        ExpiryLine expiry,
        LocalDate reviewBy,
        String lastAuthor,
        Instant changed,
        Instant published,
        List<Step> steps) {

    static EditionRepresentation of(EditionDetails edition) {
        return new EditionRepresentation(
                edition.documentId(),
                edition.number(),
                edition.language().code(),
                edition.type(),
                edition.state(),
                edition.unreviewed(),
                edition.path(),
                edition.everPublic(),
                edition.editable(),
                edition.headId(),
                edition.contentHash(),
                ContentRepresentation.of(edition.content()),
                edition.returnReason().orElse(null),
                edition.contributors(),
                edition.submitter().orElse(null),
                edition.claimant().orElse(null),
                edition.claimedUntil().orElse(null),
                edition.approvals().stream().map(ApprovalLine::of).toList(),
                edition.scheduledFor().map(PublicationTime::instant).orElse(null),
                edition.lateBy().map(Duration::toSeconds).orElse(null),
                edition.failure().orElse(null),
                edition.expiry().map(ExpiryLine::of).orElse(null),
                edition.reviewBy().orElse(null),
                edition.lastAuthor(),
                edition.changedAt(),
                edition.publishedAt(),
                edition.steps().stream().map(Step::of).toList());
    }

    /** The answer with this edition in it. */
    static Response answer(EditionDetails edition) {
        return with(edition, Response.ok().header(HttpHeaders.CONTENT_LOCATION, href(edition)));
    }

    /** The answer to whoever made this edition. */
    static Response created(EditionDetails edition) {
        return with(edition, Response.created(URI.create(href(edition))));
    }

    static String href(long document, int number) {
        return "/api/v1/documents/" + document + "/editions/" + number;
    }

    private static String href(EditionDetails edition) {
        return href(edition.documentId(), edition.number());
    }

    private static Response with(EditionDetails edition, Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.ETAG, EditionTag.of(edition).value())
                .entity(of(edition))
                .build();
    }

    /**
     * A step that the workflow opens from the edition's state.
     *
     * @param refusal the code of what stands in the way of this account; absent where nothing does
     */
    public record Step(Transition transition, boolean open, String refusal) {

        static Step of(StepOffer offer) {
            return new Step(offer.step(), offer.open(), offer.open() ? null : offer.refusal());
        }
    }

    /**
     * An approval that the text needs.
     *
     * @param name by language; empty where the section asks for no particular ones
     * @param role the role whose holders give it; absent: whoever may approve in the section
     * @param approver absent, as is {@code approved}, while it is pending
     */
    public record ApprovalLine(Map<String, String> name, String role, String approver, Instant approved) {

        static ApprovalLine of(EditionDetails.ApprovalLine line) {
            return new ApprovalLine(
                    new TreeMap<>(Map.of("bg", line.nameBg(), "en", line.nameEn())),
                    line.role().orElse(null),
                    line.approver().orElse(null),
                    line.approvedAt());
        }
    }

    /**
     * When the page stops counting.
     *
     * @param outcome what becomes of it then
     * @param explanation what the public reads
     */
    public record ExpiryLine(Instant time, String zone, EditionState outcome, String explanation) {

        static ExpiryLine of(Expiry expiry) {
            return new ExpiryLine(
                    expiry.time().instant(), expiry.time().zone().getId(), expiry.outcome(), expiry.explanation());
        }
    }

    /** The content with all its members, so that it can be changed and sent back as it is; empty for nothing. */
    public record ContentRepresentation(
            String title,
            String slug,
            String lead,
            String body,
            String section,
            List<String> tags,
            String leadImage,
            String leadImageAlt,
            boolean major,
            String changeNote,
            Map<String, String> particulars,
            List<AttachedFile> attachments) {

        /**
         * A file to take.
         *
         * @param accessBasis on what ground it is offered although not everybody can read it; empty for none
         */
        public record AttachedFile(String sha256, String title, String accessBasis) {

            static AttachedFile of(Attachment attachment) {
                return new AttachedFile(
                        attachment.sha256(),
                        attachment.title(),
                        attachment.givenBasis().map(AccessBasis::key).orElse(""));
            }
        }

        static ContentRepresentation of(Content content) {
            return new ContentRepresentation(
                    content.title(),
                    content.explicitSlug().map(Slug::value).orElse(""),
                    content.lead(),
                    content.body(),
                    content.section().getSlug(),
                    content.tags(),
                    content.leadImage() == null ? "" : content.leadImage().getSha256(),
                    content.leadImageAlt(),
                    content.major(),
                    content.changeNote(),
                    ParticularMembers.of(content.particulars()),
                    content.attachments().stream().map(AttachedFile::of).toList());
        }
    }
}
