package bg.glashatay.web.site;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Shows editors an edition in any state through the public template: {@code /editor/preview/{edition id}}. */
public class PreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern EDITION = Pattern.compile("/([1-9][0-9]{0,17})");

    @Inject
    transient PublicPages pages;

    @Inject
    transient PublicViews views;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var edition = EDITION.matcher(path == null ? "" : path);
        if (!edition.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var exchange = new Exchange(request, response);
        try {
            exchange.preview(views.document(exchange, pages.preview(Long.parseLong(edition.group(1)))));
        } catch (NotFoundException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
