package bg.glashatay.web.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.media.Shape;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.media.MediaQueries;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/** Backs includes/media/chooser.xhtml, in which media are chosen and brought in, and what was chosen. */
@Named
@RequestScoped
public class MediaChoice {

    @Inject
    MediaQueries media;

    @Inject
    CurrentUser user;

    private Boolean uploadAllowed;

    /** Asked once, however often a form that is saved by itself is read. */
    public boolean isUploadAllowed() {
        if (uploadAllowed == null) {
            uploadAllowed = !user.sectionsWith(Right.UPLOAD_MEDIA).isEmpty();
        }
        return uploadAllowed;
    }

    public int getPictureMegabytes() {
        return MediaService.MAX_MEGABYTES;
    }

    public int getDocumentMegabytes() {
        return MediaService.MAX_DOCUMENT_MEGABYTES;
    }

    /** The terms on which a picture may be shown by what they are called, as Faces wants them. */
    public Map<String, String> getLicences() {
        var licences = new LinkedHashMap<String, String>();
        Licence.keys().forEach(key -> licences.put(Texts.of("types", "leadImageLicence." + key), key));
        return licences;
    }

    public List<Shape> getShapes() {
        return List.of(Shape.values());
    }

    /** The picture of a text as its script knows it; empty where there is none. */
    public String of(String sha256) {
        return sha256 == null || sha256.isEmpty()
                ? ""
                : media.find(sha256)
                        .map((Asset asset) ->
                                AssetJson.of(asset, Faces.getLocale()).toString())
                        .orElse("");
    }
}
