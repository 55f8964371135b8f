package bg.glashatay.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the types of problems mean: where the {@code type} of a problem leads. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsResource {

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    String acceptLanguage;

    @GET
    @Path("/{code: [a-z0-9-]{1,60}}")
    public Response read(@PathParam("code") String code) {
        var texts = ApiTexts.preferredBy(acceptLanguage);
        if (!texts.knows(code)) {
            throw Problem.of(404, "not-found", "problem", code).asException();
        }
        return Response.ok(new Meaning(code, texts.title(code), texts.pattern(code)))
                .language(texts.language().locale())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /**
     * A type of problem.
     *
     * @param detail its sentence, with gaps such as {0}
     */
    public record Meaning(String code, String title, String detail) {}
}
