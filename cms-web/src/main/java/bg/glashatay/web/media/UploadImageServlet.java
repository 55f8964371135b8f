package bg.glashatay.web.media;

import bg.glashatay.domain.media.Asset;
import bg.glashatay.ejb.media.MediaService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Objects;

/** Takes a picture in; the form says in {@code credit} who made it. */
public class UploadImageServlet extends UploadServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MediaService media;

    @Override
    int maxMegabytes() {
        return MediaService.MAX_MEGABYTES;
    }

    @Override
    String kind() {
        return "image";
    }

    @Override
    Asset keep(String name, InputStream bytes, HttpServletRequest request) {
        return media.upload(name, bytes, Objects.requireNonNullElse(request.getParameter("credit"), ""));
    }

    @Override
    JsonObject told(Asset asset, HttpServletRequest request) {
        return Json.createObjectBuilder()
                .add("sha256", asset.getSha256())
                .add("name", asset.getFileName())
                .add("credit", asset.getCredit())
                .build();
    }
}
