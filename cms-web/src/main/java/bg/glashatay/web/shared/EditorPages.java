package bg.glashatay.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Set;

/**
 * Leads an address such as {@code /editor/editions/42} to its view, with the headers that every editorial page has, and
 * answers with an editorial page when something goes wrong on the way.
 */
public class EditorPages extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<MappingMatch> SERVLETS_OF_THEIR_OWN = Set.of(MappingMatch.EXACT, MappingMatch.PATH);
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SERVLETS_OF_THEIR_OWN.contains(request.getHttpServletMapping().getMappingMatch())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        var answer = new PageAnswer(response);
        try {
            answer(request, answer);
        } catch (ServletException | RuntimeException thrown) {
            Trouble.of(request, thrown).show(request, answer);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var view = EditorPage.viewFor(request);
        if (view.isEmpty() || namesAHost(request)) {
            Trouble.NO_SUCH_PAGE.show(request, response);
        } else if (!isGet(request) && !request.getMethod().equals("POST")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isForgedPost(request)) {
            Trouble.EXPIRED.show(request, response);
        } else if (isGet(request) && request.getSession(false) != null && DeskLanguage.isChosen(request)) {
            DeskLanguage.keep(request);
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(
                    "Location", request.getRequestURI() + rest(DeskLanguage.without(request.getQueryString())));
        } else {
            request.getRequestDispatcher(view.get()).forward(request, response);
        }
    }

    /** What the server reads as {@code /login} is to a browser, in a form or where it is led, another site's address. */
    private static boolean namesAHost(HttpServletRequest request) {
        return request.getRequestURI().startsWith("//");
    }

    private static boolean isGet(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Faces would take a form without a view state for a first visit and answer it as one; better to say so. */
    private static boolean isForgedPost(HttpServletRequest request) {
        return !isGet(request) && request.getParameter(VIEW_STATE) == null;
    }

    private static String rest(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What the server would make of a page's policy and of where it leads, seen from behind a proxy. */
    private static final class PageAnswer extends HttpServletResponseWrapper {

        PageAnswer(HttpServletResponse response) {
            super(response);
        }

        /** A page about trouble brings its own policy with its own nonce, in place of that of the page that failed. */
        @Override
        public void addHeader(String name, String value) {
            if (name.equals("Content-Security-Policy")) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        /**
         * As it is said. The server would lead to {@code http://}, where it listens itself: with TLS before it browsers
         * do not follow a form there, as the policy forbids it.
         */
        @Override
        public void sendRedirect(String location) throws IOException {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", location);
            flushBuffer();
        }
    }
}
