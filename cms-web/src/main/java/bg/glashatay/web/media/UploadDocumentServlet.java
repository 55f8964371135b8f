package bg.glashatay.web.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.web.shared.DeskLanguage;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;

/** Takes a document in. */
public class UploadDocumentServlet extends UploadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MediaService media;

    @Override
    int maxMegabytes() {
        return MediaService.MAX_DOCUMENT_MEGABYTES;
    }

    @Override
    String kind() {
        return "file";
    }

    @Override
    Asset keep(String name, InputStream bytes, HttpServletRequest request) {
        return media.uploadDocument(name, bytes);
    }

    @Override
    JsonObject told(Asset asset, HttpServletRequest request) {
        return Json.createObjectBuilder()
                .add("sha256", asset.getSha256())
                .add("name", asset.getDownloadName())
                .add(
                        "kind",
                        AttachedFiles.kindOf(asset, DeskLanguage.of(request).locale()))
                .add("path", AttachedFiles.pathOf(asset))
                .build();
    }
}
