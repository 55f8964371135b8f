package bg.glashatay.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Sends what stands under {@code /assets}. The server's own servlet for files cannot: the citizens' site took its
 * place at the root, and Payara lets no web.xml name it.
 */
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FONT_NUMBER = Pattern.compile("v=[0-9]{1,3}");

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
        response.setHeader(
                "Cache-Control",
                isVersion(asked, file) ? "public, max-age=31536000, immutable" : "public, max-age=300");
        if (Validators.of(coding.tag(file.fingerprint())).answer(request, response, Instant.EPOCH)) {
            Coding.vary(response);
            return;
        }
        response.setContentType(file.type());
        coding.announce(response);
        Exchange.write(request, response, file.bytes().in(coding));
    }

    /**
     * Whether the address names these very bytes. While nodes are upgraded one after another, a page of the new one asks
     * the old one, whose bytes must not be kept under that name. Style sheets number their fonts by hand.
     */
    static boolean isVersion(String asked, Assets.Asset file) {
        return ("v=" + file.fingerprint()).equals(asked)
                || asked != null
                        && file.type().startsWith("font/")
                        && FONT_NUMBER.matcher(asked).matches();
    }
}
