package bg.glashatay.web.api;

import bg.glashatay.domain.media.Reading;
import bg.glashatay.ejb.library.AssetDetails;
import bg.glashatay.ejb.library.UseRow;
import bg.glashatay.ejb.library.UsesOfAsset;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of the library.
 *
 * @param width of a picture in pixels; absent for a document, and so are height and focus
 * @param licence absent where it is not told
 * @param focusX where the important place of a picture is, in per cent from the left
 * @param deletedAt absent while it is there
 * @param replacedBy the file that took its place last; absent where none did
 * @param reading what was read in a document; absent for a picture, and for what was deleted
 */
public record MediaRepresentation(
        String sha256,
        String href,
        String name,
        String mediaType,
        long size,
        Integer width,
        Integer height,
        String alt,
        String author,
        String licence,
        Integer focusX,
        Integer focusY,
        String uploadedBy,
        Instant uploadedAt,
        Instant deletedAt,
        String replacedBy,
        MediaReading reading,
        Uses uses) {

    /**
     * Which texts need it.
     *
     * @param past withdrawn, unpublished and discarded ones that can be brought back
     * @param items the first hundred of those that the account may read
     */
    public record Uses(int published, int inPreparation, int past, List<Use> items) {

        static Uses of(UsesOfAsset uses) {
            return new Uses(
                    uses.published(),
                    uses.inPreparation(),
                    uses.past(),
                    uses.page().rows().stream().map(Use::of).toList());
        }
    }

    /**
     * A text that needs it.
     *
     * @param places {@code leadImage}, {@code body}, {@code attachments}
     */
    public record Use(String edition, String language, String title, String state, List<String> places) {

        static Use of(UseRow row) {
            var places = new ArrayList<String>();
            if (row.atHead()) {
                places.add("leadImage");
            }
            if (row.inBody()) {
                places.add("body");
            }
            if (row.attached()) {
                places.add("attachments");
            }
            return new Use(
                    "/api/v1/documents/" + row.documentId() + "/editions/" + row.number(),
                    row.language().code(),
                    row.title(),
                    row.state().name(),
                    places);
        }
    }

    static MediaRepresentation of(AssetDetails details, Optional<Reading> reading, UsesOfAsset uses) {
        var asset = details.asset();
        boolean picture = asset.isPicture();
        return new MediaRepresentation(
                asset.getSha256(),
                MediaItem.href(asset.getSha256()),
                asset.getFileName(),
                asset.getMediaType(),
                asset.getByteSize(),
                picture ? asset.getWidth() : null,
                picture ? asset.getHeight() : null,
                asset.getAlt(),
                asset.getAuthor(),
                MediaItem.licence(asset),
                picture ? asset.getFocus().x() : null,
                picture ? asset.getFocus().y() : null,
                details.uploader(),
                asset.getUploadedAt(),
                asset.deletedAt().orElse(null),
                asset.replacedBy().orElse(null),
                reading.map(MediaReading::of).orElse(null),
                Uses.of(uses));
    }

    /** The answer with its tag, which counts how often the file was described. */
    static Response.ResponseBuilder answer(
            int status, AssetDetails details, Optional<Reading> reading, UsesOfAsset uses) {
        return Response.status(status).header(HttpHeaders.ETAG, tag(details)).entity(of(details, reading, uses));
    }

    static String tag(AssetDetails details) {
        return "\"" + details.asset().getVersion() + "\"";
    }
}
