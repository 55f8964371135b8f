package bg.glashatay.web.library;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.web.shared.FileSize;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.omnifaces.util.Faces;

/** What people read of a file: its type, its size, where it is to be seen. */
@Named
@ApplicationScoped
public class AssetWords {

    private static final String FOR_EDITORS = "/editor/media/";

    /** „JPEG“, „PDF“. */
    public String format(Asset asset) {
        return FileFormat.ofMediaType(asset.getMediaType())
                .map(FileFormat::name)
                .orElseGet(() -> asset.getMediaType()
                        .substring(asset.getMediaType().indexOf('/') + 1)
                        .toUpperCase(Locale.ROOT));
    }

    /** „PDF, 1,2 MB“, „JPEG, 2,3 MB, 1600 × 1067 пиксела“. */
    public String facts(Asset asset) {
        var size = format(asset) + ", " + FileSize.in(Faces.getLocale(), asset.getByteSize());
        return asset.isPicture() ? size + ", " + pixels(asset) : size;
    }

    /** „1600 × 1067 пиксела“; for pictures. */
    public String pixels(Asset asset) {
        return Texts.of("library", "pixels", Integer.toString(asset.getWidth()), Integer.toString(asset.getHeight()));
    }

    public String size(Asset asset) {
        return FileSize.in(Faces.getLocale(), asset.getByteSize());
    }

    public String name(Asset asset) {
        return asset.isPicture() && !asset.getFileName().isEmpty() ? asset.getFileName() : asset.getDownloadName();
    }

    /** A small copy of a picture. */
    public String small(Asset asset) {
        return rendition(asset, "w480");
    }

    /** A copy of a picture that is large enough to judge it by. */
    public String large(Asset asset) {
        return rendition(asset, "w960");
    }

    /** Where a document can be taken from. */
    public String original(Asset asset) {
        return FOR_EDITORS + asset.getSha256() + "/original/" + asset.getOriginalName();
    }

    private static String rendition(Asset asset, String size) {
        return FOR_EDITORS + asset.getSha256() + "/" + size + "/" + asset.getPublicName();
    }
}
