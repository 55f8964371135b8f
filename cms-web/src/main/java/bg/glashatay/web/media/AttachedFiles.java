package bg.glashatay.web.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.FileFormat;
import bg.glashatay.domain.publishing.Attachment;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.web.shared.FileSize;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;

/** The files of a text as the editorial pages show them. */
@Named
@RequestScoped
public class AttachedFiles {

    @Inject
    MediaQueries media;

    /**
     * A file of a text.
     *
     * @param name as it was uploaded
     * @param kind its type and size
     */
    public record AttachedFile(String sha256, String title, String name, String kind, String path) {

        static AttachedFile of(Attachment attachment, Asset asset) {
            return new AttachedFile(
                    attachment.sha256(),
                    attachment.title(),
                    asset.getDownloadName(),
                    AttachedFiles.kindOf(asset, Faces.getLocale()),
                    AttachedFiles.pathOf(asset));
        }
    }

    /** Its type and size: „PDF, 1,2 MB“. */
    static String kindOf(Asset asset, Locale locale) {
        var format = FileFormat.ofMediaType(asset.getMediaType())
                .map(FileFormat::name)
                .orElseGet(() -> asset.getMediaType()
                        .substring(asset.getMediaType().indexOf('/') + 1)
                        .toUpperCase(Locale.ROOT));
        return format + ", " + FileSize.in(locale, asset.getByteSize());
    }

    /** Where people at work find it. */
    static String pathOf(Asset asset) {
        return new OriginalAddress(asset.getSha256(), asset.getOriginalName()).under(MediaAddress.FOR_EDITORS);
    }

    /** The files in their order. */
    public List<AttachedFile> of(List<Attachment> attachments) {
        var assets = media.all(attachments.stream().map(Attachment::sha256).toList());
        return attachments.stream()
                .filter(attachment -> assets.containsKey(attachment.sha256()))
                .map(attachment -> AttachedFile.of(attachment, assets.get(attachment.sha256())))
                .toList();
    }
}
