package bg.glashatay.web.machines;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicFeed;
import bg.glashatay.ejb.site.PublicFeeds;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSitemap;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.PageNumber;
import bg.glashatay.web.site.SiteAddress;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends the site's XML files: feeds and sitemaps. */
public class XmlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SITEMAP_TYPE = "application/xml;charset=UTF-8";

    @Inject
    transient PublicFeeds feeds;

    @Inject
    transient PublicPages pages;

    @Inject
    transient PublicSitemap sitemap;

    @Inject
    transient Sitemaps sitemaps;

    @Inject
    transient SiteAddress address;

    @Inject
    transient Clock clock;

    /** What was sent before may have been made by an older program. */
    private transient Instant startedAt;

    @Override
    public void init() {
        startedAt = clock.instant();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = XmlAddress.of(request.getServletPath()).orElse(null);
        var exchange = new Exchange(request, response);
        if (asked instanceof XmlAddress.Feed feed) {
            feed(exchange, feed, response);
        } else if (asked == null || !sitemap(exchange, asked)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void feed(Exchange exchange, XmlAddress.Feed asked, HttpServletResponse response) throws IOException {
        var parameter = exchange.request().getParameterValues("page");
        var number = PageNumber.of(parameter);
        if (parameter != null && number.orElse(0) == 1) {
            exchange.moved(asked.path());
            return;
        }
        Optional<PublicFeed> found = number.isPresent()
                ? feeds.feed(asked.language(), asked.section(), number.getAsInt())
                : Optional.empty();
        if (found.isEmpty()) {
            elsewhere(exchange, asked, response);
            return;
        }
        var feed = found.get();
        var atom = new AtomFeed(feed, asked.path(), absolute(exchange), address.name());
        exchange.file(
                AtomFeed.TYPE + ";charset=UTF-8",
                atom.bytes(),
                latest(feed.site().changedAt()),
                clock.instant());
    }

    /** There is no such feed: it may have been the one of a section that has another address now, or none any more. */
    private void elsewhere(Exchange exchange, XmlAddress.Feed asked, HttpServletResponse response) throws IOException {
        var former = asked.section().map(slug -> pages.formerSection(asked.language(), slug, "/feed.xml"));
        var moved = former.filter(PublicAnswer.Moved.class::isInstance).map(PublicAnswer.Moved.class::cast);
        if (moved.isPresent() && !moved.get().path().equals(asked.path())) {
            exchange.moved(moved.get().path());
        } else {
            var closed = former.filter(PublicAnswer.Closed.class::isInstance).isPresent();
            response.sendError(closed ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @return whether there is such a file */
    private boolean sitemap(Exchange exchange, XmlAddress asked) throws IOException {
        if (asked instanceof XmlAddress.SitemapOfDocuments part && !sitemaps.has(part)) {
            return false;
        }
        long documents = sitemap.count();
        var changedAt = latest(sitemap.site(Language.BG).changedAt());
        // two changes may be told in another order than they are seen in; what one took away shows in the number
        var version = changedAt + " " + documents;
        var out = exchange.stream(SITEMAP_TYPE, version, changedAt, clock.instant());
        if (out.isEmpty()) {
            return true;
        }
        var absolute = absolute(exchange);
        if (asked instanceof XmlAddress.SitemapOfDocuments part) {
            sitemaps.writeDocuments(out.get(), absolute, part);
        } else if (asked instanceof XmlAddress.SitemapOfPages) {
            sitemaps.writePages(out.get(), absolute);
        } else if (sitemaps.fitsOneFile(documents)) {
            sitemaps.writeAll(out.get(), absolute);
        } else {
            sitemaps.writeIndex(out.get(), absolute);
        }
        return true;
    }

    private UnaryOperator<String> absolute(Exchange exchange) {
        return path -> address.absolute(exchange.request(), path);
    }

    private Instant latest(Instant changedAt) {
        return changedAt.isAfter(startedAt) ? changedAt : startedAt;
    }
}
