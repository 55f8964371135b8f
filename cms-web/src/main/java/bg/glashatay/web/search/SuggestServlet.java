package bg.glashatay.web.search;

import bg.glashatay.ejb.search.Searches;
import bg.glashatay.web.shared.JsonAnswer;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers the search page's script while somebody types: titles of published documents and where they are, as JSON.
 * Nobody needs it to search.
 */
public class SuggestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 6;

    @Inject
    transient Searches searches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = SearchAddress.parameter(request, "q").orElse("");
        var titles = Json.createArrayBuilder();
        searches.suggestions(SearchServlet.language(request), typed, MOST)
                .forEach(entry -> titles.add(
                        Json.createObjectBuilder().add("title", entry.title()).add("path", entry.path())));
        response.setHeader("Cache-Control", "public, max-age=10");
        response.setHeader("X-Robots-Tag", "noindex");
        JsonAnswer.send(response, HttpServletResponse.SC_OK, titles.build());
    }
}
