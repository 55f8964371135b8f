package bg.glashatay.web.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Licence;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;

/** An asset as the scripts of the editorial pages know it. */
final class AssetJson {

    private AssetJson() {}

    /**
     * What there is to show it, and to begin a use of it with.
     *
     * @param locale the language of what people read of it: {@code about}
     */
    static JsonObject of(Asset asset, Locale locale) {
        return Json.createObjectBuilder()
                .add("sha256", asset.getSha256())
                .add("name", asset.isPicture() ? asset.getFileName() : asset.getDownloadName())
                .add("publicName", asset.isPicture() ? asset.getPublicName() : asset.getOriginalName())
                .add("kind", asset.isPicture() ? "image" : "document")
                .add("mediaType", asset.getMediaType())
                .add("width", asset.getWidth())
                .add("height", asset.getHeight())
                .add("size", asset.getByteSize())
                .add("alt", asset.getAlt())
                .add("author", asset.getAuthor())
                .add("licence", asset.getLicence().map(Licence::key).orElse(""))
                .add("focus", asset.getFocus().x() + "x" + asset.getFocus().y())
                .add("about", AttachedFiles.kindOf(asset, locale))
                .build();
    }
}
