package bg.glashatay.web.api;

import bg.glashatay.ejb.bulk.BulkService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One step with several editions. */
@Path("/bulk-transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class BulkTransitionsResource {

    @Inject
    BulkService bulk;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    String languages;

    /** Takes the step and tells of each; what single editions were refused is in the report, not in the status. */
    @POST
    public Response take(JsonBody body) {
        var request = BulkRequest.of(JsonBody.present(body));
        var results = bulk.take(request.command(), request.mode(), request.items());
        var texts = ApiTexts.preferredBy(languages);
        return Response.ok(BulkReport.of(results, texts))
                .language(texts.language().locale())
                .build();
    }
}
