package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.shared.Slug;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.StepOffer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * An edition as those see it who work on it.
 *
 * @param path the address it has, or will have once public
 * @param editable whether the state and this account's rights allow changes
 * @param returnReason why it was sent back; absent unless changes are requested
 * @param claimant who reads it now; absent where nobody does
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
            String changeNote) {

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
                    content.changeNote());
        }
    }
}
