package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicAgenda;
import bg.glashatay.ejb.site.PublicAgendaPage;
import bg.glashatay.ejb.site.PublicPages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** The lists of what takes place ({@code /events}) and of what is in force ({@code /alerts}), in both languages. */
public class AgendaServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private static final String EVENTS = "/events";

    @Inject
    transient PublicAgenda agenda;

    @Inject
    transient PublicPages pages;

    @Inject
    transient PublicViews views;

    @Inject
    transient MissingPages missing;

    @Override
    protected void answer(Exchange exchange) throws IOException {
        var path = exchange.request().getServletPath();
        var language = Language.ofPath(path);
        var asked = exchange.request().getParameterValues("page");
        var number = PageNumber.of(asked);
        if (asked != null && number.orElse(0) == 1) {
            exchange.respelt(path);
            return;
        }
        boolean events = path.endsWith(EVENTS);
        Optional<PublicAgendaPage> found = number.isEmpty()
                ? Optional.empty()
                : events ? agenda.events(language, number.getAsInt()) : agenda.notices(language, number.getAsInt());
        if (found.isEmpty()) {
            missing.answer(exchange, pages.site(language), path);
            return;
        }
        var page = found.get();
        var view = events ? AgendaView.events(page, path) : AgendaView.notices(page, path);
        exchange.at(PageNumber.path(path, number.getAsInt()));
        exchange.page(views.agenda(exchange, view), changed(page.site().changedAt()), now());
    }
}
