package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.home.HomePages;
import bg.glashatay.ejb.site.PublicAnswer;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSectionPage;
import bg.glashatay.ejb.site.PublicSite;
import bg.glashatay.ejb.site.PublicTagPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The citizens' site: takes every address that no other part of the product has claimed, finds out what stands there
 * and sends it.
 */
public class PublicPageServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicPages pages;

    @Inject
    transient HomePages home;

    @Inject
    transient PublicViews views;

    @Inject
    transient MissingPages missing;

    @Inject
    transient OldAddresses oldAddresses;

    @Override
    protected void answer(Exchange exchange) throws IOException {
        var request = exchange.request();
        var rawPath = request.getRequestURI().substring(request.getContextPath().length());
        var address = PublicAddress.of(rawPath);
        if (address instanceof PublicAddress.Unknown) {
            missing(exchange, address.language());
        } else if (!address.path().equals(rawPath)) {
            led(exchange, address, rawPath);
        } else if (address instanceof PublicAddress.SectionList list) {
            section(exchange, list);
        } else if (address instanceof PublicAddress.DocumentPage page) {
            answer(exchange, pages.document(page.language(), page.section(), page.slug()));
        } else if (address instanceof PublicAddress.TagList list) {
            tag(exchange, list);
        } else {
            var page = home.home(address.language());
            send(exchange, views.home(exchange, page), page.site());
        }
    }

    /** To the one spelling of an address; or where an old one leads, if that was meant and nothing stands at the other. */
    private void led(Exchange exchange, PublicAddress address, String rawPath) throws IOException {
        if (oldAddresses.know(address, rawPath, exchange.request().getQueryString())) {
            missing(exchange, address.language());
        } else {
            exchange.respelt(exchange.withQuery(address.path()));
        }
    }

    private void section(Exchange exchange, PublicAddress.SectionList list) throws IOException {
        var query = ArchiveQuery.of(exchange.request().getParameterMap(), now());
        if (query.isEmpty()) {
            missing(exchange, list.language());
        } else if (!query.get().canonical()) {
            exchange.respelt(path(list, query.get()));
        } else {
            answer(
                    exchange.at(path(list, query.get())),
                    pages.section(
                            list.language(),
                            list.section(),
                            query.get().period(),
                            query.get().page()));
        }
    }

    private static String path(PublicAddress.SectionList list, ArchiveQuery query) {
        return ArchiveQuery.path(list.path(), query.period(), query.page());
    }

    private void tag(Exchange exchange, PublicAddress.TagList list) throws IOException {
        var asked = exchange.request().getParameterValues("page");
        var number = PageNumber.of(asked);
        if (number.isEmpty()) {
            missing(exchange, list.language());
        } else if (asked != null && number.getAsInt() == 1) {
            exchange.respelt(list.path());
        } else {
            answer(
                    exchange.at(PageNumber.path(list.path(), number.getAsInt())),
                    pages.tag(list.language(), list.tag(), number.getAsInt()));
        }
    }

    private void answer(Exchange exchange, PublicAnswer answer) throws IOException {
        if (answer instanceof PublicDocument document) {
            send(exchange, views.document(exchange, document), document.site());
        } else if (answer instanceof PublicSectionPage page) {
            send(exchange, views.section(exchange, page), page.site());
        } else if (answer instanceof PublicTagPage page) {
            send(exchange, views.tag(exchange, page), page.site());
        } else if (answer instanceof PublicAnswer.Moved moved) {
            exchange.moved(moved.path(), now());
        } else if (answer instanceof PublicAnswer.Gone gone) {
            exchange.gone(views.gone(exchange, gone), now());
        } else if (answer instanceof PublicAnswer.Closed closed) {
            gone(exchange, closed.site());
        } else if (answer instanceof PublicAnswer.Missing nothing) {
            missing(exchange, nothing.site().language());
        }
    }

    /** A list that is no more: it says so without any word of what stood in it. */
    private void gone(Exchange exchange, PublicSite site) throws IOException {
        exchange.gone(views.error(exchange, site, ErrorView.of(HttpServletResponse.SC_GONE)), now());
    }

    private void send(Exchange exchange, byte[] page, PublicSite site) throws IOException {
        exchange.page(page, changed(site.changedAt()), now());
    }

    /** Nothing of the site stands there: an old address leads on, any other is told so. */
    private void missing(Exchange exchange, Language language) throws IOException {
        var request = exchange.request();
        var rawPath = request.getRequestURI().substring(request.getContextPath().length());
        if (!oldAddresses.answer(exchange, rawPath, request.getQueryString(), now())) {
            missing.answer(exchange, pages.site(language), request.getRequestURI());
        }
    }
}
