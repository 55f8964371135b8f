package bg.glashatay.ejb.site;

import bg.glashatay.domain.media.Asset;
import java.util.Optional;

/**
 * A picture on a public page.
 *
 * @param name the last part of its renditions' addresses
 * @param alt what it shows
 * @param credit who made it; empty when not told
 */
public record PublicImage(String sha256, String name, int width, int height, String alt, String credit) {

    static Optional<PublicImage> of(Asset asset, String alt) {
        return Optional.ofNullable(asset)
                .map(it -> new PublicImage(
                        it.getSha256(), it.getPublicName(), it.getWidth(), it.getHeight(), alt, it.getCredit()));
    }
}
