package bg.glashatay.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

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
        var coding = file.compressible() ? Coding.of(request) : Coding.IDENTITY;
        // an address with a version in it never means other bytes
        response.setHeader(
                "Cache-Control",
                asked != null && asked.startsWith("v=")
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=300");
        if (Validators.of(coding.tag(file.fingerprint())).answer(request, response, Instant.EPOCH)) {
            Coding.vary(response);
            return;
        }
        response.setContentType(file.type());
        coding.announce(response);
        Exchange.write(request, response, file.bytes().in(coding));
    }
}
