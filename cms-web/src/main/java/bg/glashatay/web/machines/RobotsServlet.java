package bg.glashatay.web.machines;

import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.ReadingServlet;
import bg.glashatay.web.site.SiteAddress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Tells crawlers (RFC 9309) what is not for them, which guards nothing, and where all that is for them stands. */
public class RobotsServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    /** Exact words end in $: a section may begin with the same letters. */
    private static final String RULES =
            """
            User-agent: *
            Disallow: /editor$
            Disallow: /editor/
            Disallow: /login$
            Disallow: /login?
            Disallow: /logout$
            Disallow: /preview/
            Disallow: /api/
            Disallow: /search$
            Disallow: /search?
            Disallow: /search/
            Disallow: /en/search$
            Disallow: /en/search?
            Disallow: /en/search/

            """;

    @Inject
    transient SiteAddress address;

    @Override
    protected void answer(Exchange exchange) throws IOException {
        var text = RULES + "Sitemap: " + address.absolute(exchange.request(), "/sitemap.xml") + "\n";
        exchange.file("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), changed(Instant.EPOCH), now());
    }
}
