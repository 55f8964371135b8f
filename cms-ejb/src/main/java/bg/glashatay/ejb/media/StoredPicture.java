package bg.glashatay.ejb.media;

import bg.glashatay.domain.media.Asset;

/**
 * A picture of the store as its renditions are asked for.
 *
 * @param name the last part of their addresses
 * @param width of the whole picture
 * @param height of the whole picture
 */
public record StoredPicture(String sha256, String name, int width, int height) {

    public static StoredPicture of(Asset asset) {
        return new StoredPicture(asset.getSha256(), asset.getPublicName(), asset.getWidth(), asset.getHeight());
    }
}
