package bg.glashatay.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Sends what stands under {@code /assets}. The server's own servlet for files cannot: the citizens' site took its
 * place at the root, and Payara lets no web.xml name it.
 */
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = assets.file(request.getServletPath() + request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get();
        var asked = request.getQueryString();
        var coding = file.compressed().isPresent() ? Coding.of(request) : Coding.IDENTITY;
        var validators = new Validators(coding.tag(file.fingerprint()), Optional.empty());
        // an address with a version in it never means other bytes
        response.setHeader(
                "Cache-Control",
                asked != null && asked.startsWith("v=")
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=300");
        response.setHeader("ETag", validators.etag());
        if (validators.match(Exchange.lines(request, "If-None-Match"), null)) {
            response.setHeader("Vary", "Accept-Encoding");
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        coding.announce(response);
        var bytes = coding == Coding.IDENTITY ? file.bytes() : file.compressed().orElseThrow();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
