package bg.glashatay.web.api;

import bg.glashatay.ejb.persistence.DatabaseAnswers;
import bg.glashatay.ejb.shared.Logs;
import bg.glashatay.web.shared.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;

/** Answers everything that was thrown with a problem: a refusal with its sentence, a fault of ours with a reference. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = Logs.of(ProblemMapper.class);

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    @Inject
    DatabaseAnswers database;

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = Problems.from(thrown).map(this::here).orElseGet(() -> fault(thrown));
        var texts = ApiTexts.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(texts.language().locale())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.toJson(texts).toString());
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, ApiAnswers.CHALLENGE);
        }
        problem.secondsToWait().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem.extras().containsKey("currentETag")) {
            response.header(HttpHeaders.ETAG, problem.extras().get("currentETag"));
        }
        if (thrown instanceof WebApplicationException http
                && http.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            response.header(HttpHeaders.ALLOW, http.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }

    /** Files are the only bodies that are no JSON, and come to one address alone. */
    Problem here(Problem problem) {
        boolean isFile = problem.code().equals("unsupported-media-type")
                && request.getMethod().equals("POST")
                && request.getRequestURI().endsWith("/media");
        return isFile ? Problem.of(problem.status(), "octets-expected") : problem;
    }

    /** A fault of ours; but where the database is away, nobody has to look for one. */
    Problem fault(Throwable thrown) {
        if (!database.now()) {
            LOG.log(Level.WARNING, "The database does not answer, and so the API does not", thrown);
            return Problem.outOfOrder();
        }
        var reference = RequestId.told(request);
        LOG.log(Level.ERROR, "A request to the API failed; reference " + reference, thrown);
        return Problem.of(500, "internal-error", reference).with("reference", reference);
    }
}
