package bg.glashatay.web.search;

import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.PublicViews;
import bg.glashatay.web.site.ReadingServlet;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;

/**
 * What a web server before us says in place of a search while we do not answer: {@code /search/away} and
 * {@code /en/search/away}. The mirror keeps it as a file; nothing of the site leads here.
 */
public class AwayServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicPages pages;

    @Inject
    transient PublicViews views;

    @Override
    protected void answer(Exchange exchange) throws IOException {
        var language = SearchServlet.language(exchange.request());
        var site = pages.site(language);
        var title = Bundle.of("search", language).text("title");
        var page = views.message(
                exchange,
                site,
                "search-away",
                title,
                Map.of("searchText", Bundle.of("search", language).all()));
        exchange.page(page, changed(site.changedAt()), now());
    }
}
