package bg.glashatay.web.uploads;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Shows the page about an error, as web.xml has the server do it, which Payara leaves out for who has waited. */
final class ErrorPages extends HttpServletResponseWrapper {

    private static final String PAGE = "/WEB-INF/error";

    private final HttpServletRequest request;

    ErrorPages(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        if (isCommitted()) {
            return;
        }
        resetBuffer();
        try {
            request.getRequestDispatcher(PAGE).forward(request, getResponse());
        } catch (ServletException noPage) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }
}
