package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.persistence.DatabaseAnswers;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSite;
import bg.glashatay.web.shared.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What anybody sees of an error that nothing else has answered. Says what it means for the reader, in the language of
 * the address, and nothing about the server. The page about the server's own trouble is made of nothing that could be in
 * trouble too: no database, no session.
 */
public class PublicErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String API_ERRORS = "/WEB-INF/api-error";
    private static final System.Logger LOG = Logs.of(PublicErrorServlet.class);

    /** How long a database takes to come back when somebody has restarted it, and no crowd asks before. */
    private static final String SECONDS_TO_WAIT = "30";

    /** What is counted by the minute is counted anew. */
    private static final String A_MINUTE = "60";

    private static final int TOO_MANY = 429;

    @Inject
    transient PublicPages pages;

    @Inject
    transient PublicViews views;

    @Inject
    transient MissingPages missing;

    @Inject
    transient DatabaseAnswers database;

    @Inject
    transient OldAddresses oldAddresses;

    @Inject
    transient Clock clock;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        if (path.startsWith(request.getContextPath() + "/api/")) {
            // told to programs by those who know how
            request.getRequestDispatcher(API_ERRORS).forward(request, response);
        } else {
            answer(new Exchange(request, response), path, status);
        }
    }

    /** An old address may look like one of another part of the product, such as {@code /media/statut.pdf}. */
    private boolean ledOn(Exchange exchange, String path) throws IOException {
        var request = exchange.request();
        return !path.startsWith(request.getContextPath() + "/editor/")
                && oldAddresses.answer(
                        exchange,
                        path.substring(request.getContextPath().length()),
                        request.getQueryString(),
                        clock.instant());
    }

    private void answer(Exchange exchange, String path, int status) throws IOException {
        var language = PublicAddress.of(path).language();
        try {
            if (status == HttpServletResponse.SC_NOT_FOUND) {
                if (!ledOn(exchange, path)) {
                    missing.answer(exchange, pages.site(language), path);
                }
            } else if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                if (status == TOO_MANY) {
                    exchange.response().setHeader("Retry-After", A_MINUTE);
                }
                exchange.message(status, views.error(exchange, pages.site(language), view(exchange, path, status)));
            } else {
                trouble(exchange, language, status);
            }
        } catch (RuntimeException noSite) {
            LOG.log(Level.WARNING, "There is nothing to make the page about error " + status + " of", noSite);
            trouble(exchange, language, status);
        }
    }

    private static ErrorView view(Exchange exchange, String path, int status) {
        var isMedia = path.startsWith(exchange.request().getContextPath() + "/media/");
        return isMedia && status == HttpServletResponse.SC_GONE ? ErrorView.fileGone() : ErrorView.of(status);
    }

    /** The server's own trouble. That of the database passes, and whoever asks by program is told when to ask again. */
    private void trouble(Exchange exchange, Language language, int status) throws IOException {
        int told = status;
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && !database.now()) {
            told = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        if (told == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            exchange.response().setHeader("Retry-After", SECONDS_TO_WAIT);
        }
        exchange.message(told, body(exchange, language, told));
    }

    private byte[] body(Exchange exchange, Language language, int status) {
        var view = ErrorView.trouble(status, RequestId.told(exchange.request()));
        try {
            return views.error(exchange, new PublicSite(language, List.of(), Instant.EPOCH), view);
        } catch (RuntimeException unrenderable) {
            LOG.log(Level.ERROR, "The page about error " + status + " could not be made", unrenderable);
            return ("<!DOCTYPE html><html lang=\"" + language.code()
                            + "\"><meta name=\"color-scheme\" content=\"light dark\"><title>" + status + "</title><h1>"
                            + status + "</h1>")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
