package bg.glashatay.web.home;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.home.HomePages;
import bg.glashatay.ejb.shared.SiteClock;
import bg.glashatay.web.site.Exchange;
import bg.glashatay.web.site.PublicViews;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Shows editors the front page as it will be at a time: {@code /editor/home/preview?lang=bg&at=2027-03-28T09:00}. A time
 * that the clocks skip means the next there is; one that comes twice, the first; one that is past, now.
 */
public class HomePreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Java knows more of them than the database. */
    private static final int LAST_YEAR = 9999;

    @Inject
    transient HomePages pages;

    @Inject
    transient PublicViews views;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.ofCode(
                        Optional.ofNullable(request.getParameter("lang")).orElse(""))
                .orElse(Language.BG);
        var asked = time(request.getParameter("at"));
        if (asked.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var now = clock.instant();
        var time = asked.get().isBefore(now) ? now : asked.get();
        var exchange = new Exchange(request, response);
        try {
            exchange.preview(views.foreseen(exchange, pages.foresee(language, time), time));
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static Optional<Instant> time(String typed) {
        try {
            return Optional.ofNullable(typed)
                    .map(LocalDateTime::parse)
                    .filter(time -> time.getYear() <= LAST_YEAR)
                    .map(time -> time.atZone(SiteClock.ZONE).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
