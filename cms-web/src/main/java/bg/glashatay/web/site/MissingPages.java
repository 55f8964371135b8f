package bg.glashatay.web.site;

import bg.glashatay.ejb.search.LikelyPages;
import bg.glashatay.ejb.site.PublicSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Answers for addresses where nothing is: with a search for the address's words, and pages that may have been meant.
 * These are looked for by few at a time; a crowd of programs that try addresses is answered without.
 */
@ApplicationScoped
class MissingPages {

    private static final int LIKELY = 5;

    static final int SEARCHING = 2;

    private final Semaphore searching = new Semaphore(SEARCHING);

    @Inject
    PublicViews views;

    @Inject
    LikelyPages pages;

    /** @param rawPath of the address, as it came over the wire */
    void answer(Exchange exchange, PublicSite site, String rawPath) throws IOException {
        var words = AddressWords.of(rawPath);
        var page = views.error(exchange, site, ErrorView.missing(words, likely(site, words)));
        exchange.message(HttpServletResponse.SC_NOT_FOUND, page);
    }

    List<EntryView> likely(PublicSite site, String words) {
        if (words.isEmpty() || !searching.tryAcquire()) {
            return List.of();
        }
        try {
            return pages.forWords(site.language(), words, LIKELY).stream()
                    .map(EntryView::of)
                    .toList();
        } finally {
            searching.release();
        }
    }
}
