package bg.glashatay.web.search;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.MissedQueries;
import bg.glashatay.ejb.search.SearchAnswer;
import bg.glashatay.ejb.search.Searches;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.PublicViews;
import bg.glashatay.web.site.ReadingServlet;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;

/** Answers {@code /search} and {@code /en/search}, each with the texts of its language. */
public class SearchServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private static final System.Logger LOG = Logs.of(SearchServlet.class);

    @Inject
    transient Searches searches;

    @Inject
    transient MissedQueries missed;

    @Inject
    transient PublicViews views;

    /** What people look for is their own, and the index may be a second behind. */
    @Override
    protected boolean isForEverybody() {
        return false;
    }

    @Override
    protected void answer(Exchange exchange) throws IOException {
        var asked = SearchAddress.of(language(exchange.request()), exchange.request());
        var answer = searches.search(asked.question());
        if (answer.isMissed()) {
            note(answer);
        }
        var language = asked.language();
        var title = answer.asked().isEmpty()
                ? Bundle.of("search", language).text("title")
                : Bundle.of("search", language).text("title.asked", answer.asked());
        var other = asked.typing(answer.asked()).in(language.other());
        var model = Map.of(
                "search",
                SearchView.of(answer, asked),
                "searchText",
                Bundle.of("search", language).all());
        exchange.found(views.search(exchange, answer.site(), title, other.path(), model), now());
    }

    /** For the editors' report; a citizen's answer does not depend on it. */
    private void note(SearchAnswer answer) {
        try {
            missed.note(answer.question().language(), answer.asked());
        } catch (RuntimeException uncounted) {
            LOG.log(Level.WARNING, "A search without results was not counted: {0}", uncounted.toString());
        }
    }

    /** The language is said by the address. */
    static Language language(HttpServletRequest request) {
        return Language.ofPath(request.getServletPath());
    }
}
