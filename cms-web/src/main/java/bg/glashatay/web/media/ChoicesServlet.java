package bg.glashatay.web.media;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.library.LibraryFilter;
import bg.glashatay.ejb.library.LibraryKind;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.web.shared.DeskLanguage;
import bg.glashatay.web.shared.JsonAnswer;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the dialog in which media are chosen what there is, newest first:
 * {@code /editor/media/choices?kind=image&q=…&from=24}.
 */
@WebServlet("/editor/media/choices")
public class ChoicesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int AT_ONCE = 24;
    private static final int LONGEST_QUESTION = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Map<String, LibraryKind> KINDS =
            Map.of("image", LibraryKind.PICTURE, "document", LibraryKind.DOCUMENT);

    @Inject
    transient LibraryQueries library;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var from = asked(request, "from");
        var question = asked(request, "q");
        var filter = new LibraryFilter(
                question.substring(0, Math.min(question.length(), LONGEST_QUESTION)),
                Optional.ofNullable(KINDS.get(asked(request, "kind"))),
                false,
                false,
                false,
                false);
        try {
            var found = library.list(filter, NUMBER.matcher(from).matches() ? Integer.parseInt(from) : 0, AT_ONCE);
            var locale = DeskLanguage.of(request).locale();
            var assets = Json.createArrayBuilder();
            found.rows().forEach(row -> assets.add(AssetJson.of(row.asset(), locale)));
            var answer = Json.createObjectBuilder()
                    .add("assets", assets)
                    .add("total", found.total())
                    .build();
            JsonAnswer.send(response, HttpServletResponse.SC_OK, answer);
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String asked(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
