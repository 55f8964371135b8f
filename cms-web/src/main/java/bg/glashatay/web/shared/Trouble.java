package bg.glashatay.web.shared;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.shared.Logs;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Why a page did not come: the HTTP status, the name of its words, and for a fault of ours the number of the request,
 * under which the log has it. Nothing about the fault itself reaches anybody.
 *
 * @param refusal what refused; null where nothing did
 */
public record Trouble(int status, String name, String reference, DomainException refusal) {

    static final Trouble NO_SUCH_PAGE = new Trouble(HttpServletResponse.SC_NOT_FOUND, "not-found", "", null);
    static final Trouble EXPIRED = new Trouble(HttpServletResponse.SC_GONE, "expired", "", null);

    private static final int NO_ROOM = 507;
    private static final System.Logger LOG = Logs.of(Trouble.class);
    private static final String VIEW = "/WEB-INF/editor/shared/trouble.xhtml";

    /** What the exception means for the person; a fault is logged, once, here. */
    static Trouble of(HttpServletRequest request, Throwable thrown) {
        var refusal = refusalIn(thrown).orElse(null);
        if (refusal instanceof NotAuthenticatedException) {
            return new Trouble(HttpServletResponse.SC_UNAUTHORIZED, "session-ended", "", refusal);
        }
        if (refusal instanceof NotPermittedException) {
            return new Trouble(HttpServletResponse.SC_FORBIDDEN, "not-permitted", "", refusal);
        }
        if (refusal instanceof NotFoundException
                || find(thrown, FileNotFoundException.class).isPresent()) {
            return NO_SUCH_PAGE;
        }
        var full = DatabaseFull.refusal(thrown);
        if (full.isPresent()) {
            return new Trouble(NO_ROOM, "refused", "", full.get());
        }
        if (refusal != null) {
            return new Trouble(HttpServletResponse.SC_CONFLICT, "refused", "", refusal);
        }
        if (find(thrown, ViewExpiredException.class).isPresent()) {
            return EXPIRED;
        }
        var reference = RequestId.told(request);
        LOG.log(Level.ERROR, "Fault " + reference, thrown);
        return new Trouble(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "fault", reference, null);
    }

    /** Answers with the page about this trouble; without one where a part of a page was asked for. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        if (request.getHeader("Faces-Request") != null) {
            if (!reference.isEmpty()) {
                response.setHeader("Fault-Reference", reference);
            }
            return;
        }
        request.setAttribute("trouble", this);
        request.getRequestDispatcher(VIEW).forward(new PlainGet(request), response);
    }

    /** The sentence of what refused; empty where nothing did. */
    public String sentence() {
        return refusal == null ? "" : Texts.of(refusal);
    }

    /** The rule's refusal behind the wrappings of EJB, EL and Faces; empty where it is something else. */
    static Optional<DomainException> refusalIn(Throwable thrown) {
        return find(thrown, DomainException.class);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (var cause = thrown; cause != null; cause = deeper(cause)) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static Throwable deeper(Throwable thrown) {
        // servlet exceptions of some containers keep their cause beside the usual place
        return thrown.getCause() == null && thrown instanceof ServletException servlet
                ? servlet.getRootCause()
                : thrown.getCause();
    }
}
