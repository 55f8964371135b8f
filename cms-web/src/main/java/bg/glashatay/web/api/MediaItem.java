package bg.glashatay.web.api;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.media.Reading;
import bg.glashatay.ejb.library.LibraryRow;
import java.time.Instant;
import java.util.Optional;

/**
 * A file in the library's list.
 *
 * @param width of a picture in pixels; absent for a document, and so is the height
 * @param licence absent where it is not told
 * @param uses how many texts need it
 * @param reading what was read in a document; absent for a picture
 */
public record MediaItem(
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
        String uploadedBy,
        Instant uploadedAt,
        int uses,
        MediaReading reading) {

    static MediaItem of(LibraryRow row, Optional<Reading> reading) {
        var asset = row.asset();
        return new MediaItem(
                asset.getSha256(),
                href(asset.getSha256()),
                asset.getFileName(),
                asset.getMediaType(),
                asset.getByteSize(),
                asset.isPicture() ? asset.getWidth() : null,
                asset.isPicture() ? asset.getHeight() : null,
                asset.getAlt(),
                asset.getAuthor(),
                licence(asset),
                row.uploader(),
                asset.getUploadedAt(),
                row.uses(),
                reading.map(MediaReading::of).orElse(null));
    }

    static String licence(Asset asset) {
        return asset.getLicence().map(Licence::key).orElse(null);
    }

    static String href(String sha256) {
        return "/api/v1/media/" + sha256;
    }
}
