package bg.glashatay.web.api;

import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.RevisionQueries;
import bg.glashatay.ejb.site.PublicCatalogue;
import bg.glashatay.web.site.SiteAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One document: what citizens read of it, and for those who work on it its editions and history. */
@Path("/documents/{document: [1-9][0-9]{0,17}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DocumentResource {

    @Inject
    PublicCatalogue catalogue;

    @Inject
    EditionQueries queries;

    @Inject
    RevisionQueries revisions;

    @Inject
    EditionService editions;

    @Inject
    SiteAddress site;

    @Context
    HttpServletRequest request;

    @PathParam("document")
    long document;

    @GET
    public DocumentRepresentation read() {
        return DocumentRepresentation.of(catalogue.document(document), path -> site.absolute(request, path));
    }

    @GET
    @Path("/editions")
    public List<EditionSummary> editions() {
        return queries.editionsOf(document).stream().map(EditionSummary::of).toList();
    }

    @POST
    @Path("/editions")
    public Response open(JsonBody body) {
        var language = ContentReading.newEdition(JsonBody.present(body));
        return EditionRepresentation.created(
                queries.details(editions.openEdition(document, language).editionId()));
    }

    /** A page of what happened, newest first. */
    @GET
    @Path("/history")
    public HistoryPage history(@QueryParam("page") String page, @QueryParam("size") String size) {
        var place = PlaceInList.of(page, size);
        var found = revisions.events(document, place.first(), place.size());
        var items = found.rows().stream().map(HistoryEntry::of).toList();
        return new HistoryPage(items, place.page(), place.size(), found.total());
    }
}
