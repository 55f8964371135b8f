package bg.glashatay.web.machines;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicFeed;
import bg.glashatay.ejb.site.PublicFeeds;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSitemap;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.PageNumber;
import bg.glashatay.web.site.ReadingServlet;
import bg.glashatay.web.site.SiteAddress;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends the site's XML files: feeds and sitemaps. */
public class XmlServlet extends ReadingServlet {

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

    @Override
    protected void answer(Exchange exchange) throws IOException {
        var asked = XmlAddress.of(exchange.request().getServletPath()).orElse(null);
        if (asked instanceof XmlAddress.Feed feed) {
            feed(exchange, feed);
        } else if (asked == null || !sitemap(exchange, asked)) {
            exchange.response().sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void feed(Exchange exchange, XmlAddress.Feed asked) throws IOException {
        var parameter = exchange.request().getParameterValues("page");
        var number = PageNumber.of(parameter);
        if (parameter != null && number.orElse(0) == 1) {
            exchange.respelt(asked.path());
            return;
        }
        Optional<PublicFeed> found = number.isPresent()
                ? feeds.feed(asked.language(), asked.section(), number.getAsInt())
                : Optional.empty();
        if (found.isEmpty()) {
            elsewhere(exchange, asked);
            return;
        }
        var feed = found.get();
        var atom = new AtomFeed(
                feed, asked.path(), absolute(exchange), address.name(feed.site().language()));
        exchange.at(PageNumber.path(asked.path(), number.getAsInt()));
        exchange.file(
                AtomFeed.TYPE + ";charset=UTF-8",
                atom.bytes(),
                changed(feed.site().changedAt()),
                now());
    }

    /** There is no such feed: it may have been the one of a section that has another address now, or none any more. */
    private void elsewhere(Exchange exchange, XmlAddress.Feed asked) throws IOException {
        var former = asked.section().map(slug -> pages.formerSection(asked.language(), slug, "/feed.xml"));
        var moved = former.filter(PublicAnswer.Moved.class::isInstance).map(PublicAnswer.Moved.class::cast);
        if (moved.isPresent() && !moved.get().path().equals(asked.path())) {
            exchange.moved(moved.get().path(), now());
        } else {
            var closed = former.filter(PublicAnswer.Closed.class::isInstance).isPresent();
            exchange.response().sendError(closed ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @return whether there is such a file */
    private boolean sitemap(Exchange exchange, XmlAddress asked) throws IOException {
        if (asked instanceof XmlAddress.SitemapOfDocuments part && !sitemaps.has(part)) {
            return false;
        }
        var changedAt = changed(sitemap.site(Language.BG).changedAt());
        exchange.longFile(SITEMAP_TYPE, out -> write(out, absolute(exchange), asked), changedAt, now());
        return true;
    }

    private void write(OutputStream out, UnaryOperator<String> absolute, XmlAddress asked) throws IOException {
        if (asked instanceof XmlAddress.SitemapOfDocuments part) {
            sitemaps.writeDocuments(out, absolute, part);
        } else if (asked instanceof XmlAddress.SitemapOfPages) {
            sitemaps.writePages(out, absolute);
        } else if (sitemaps.fitsOneFile(sitemap.count())) {
            sitemaps.writeAll(out, absolute);
        } else {
            sitemaps.writeIndex(out, absolute);
        }
    }

    private UnaryOperator<String> absolute(Exchange exchange) {
        return path -> address.absolute(exchange.request(), path);
    }
}
