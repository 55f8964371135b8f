package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicPages;
import bg.glashatay.ejb.site.PublicSite;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What anybody sees of an error that nothing else has answered. Says what it means for the reader, in the language of
 * the address, and nothing about the server.
 */
public class PublicErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String API_ERRORS = "/WEB-INF/api-error";
    private static final Logger LOG = Logger.getLogger(PublicErrorServlet.class.getName());

    @Inject
    transient PublicPages pages;

    @Inject
    transient PublicViews views;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        var exchange = new Exchange(request, response);
        if (path.startsWith(request.getContextPath() + "/api/")) {
            // told to programs by those who know how
            request.getRequestDispatcher(API_ERRORS).forward(request, response);
        } else {
            exchange.message(status, body(exchange, PublicAddress.of(path), status));
        }
    }

    private byte[] body(Exchange exchange, PublicAddress address, int status) {
        var language = address.language();
        try {
            // the server's own trouble may well be the database: such a page needs none
            var site = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                    ? pages.site(language)
                    : new PublicSite(language, List.of(), Instant.EPOCH);
            return views.error(exchange, site, status);
        } catch (RuntimeException unrenderable) {
            LOG.log(Level.SEVERE, "The page about error " + status + " could not be made", unrenderable);
            return ("<!DOCTYPE html><html lang=\"" + language.code() + "\"><title>" + status + "</title><h1>" + status
                            + "</h1>")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
