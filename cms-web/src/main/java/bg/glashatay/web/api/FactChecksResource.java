package bg.glashatay.web.api;

import bg.glashatay.ejb.previews.PreviewLinkQueries;
import bg.glashatay.ejb.publishing.EditionQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What people without an account answered about one edition. */
@Path("/documents/{document: [1-9][0-9]{0,17}}/editions/{number: [1-9][0-9]{0,8}}/fact-checks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FactChecksResource {

    @Inject
    EditionQueries editions;

    @Inject
    PreviewLinkQueries queries;

    @PathParam("document")
    long document;

    @PathParam("number")
    int number;

    @GET
    public List<FactCheckRepresentation> list() {
        var edition = editions.details(document, number).id();
        return queries.answers(edition, 0, PreviewsResource.MOST).rows().stream()
                .map(FactCheckRepresentation::of)
                .toList();
    }
}
