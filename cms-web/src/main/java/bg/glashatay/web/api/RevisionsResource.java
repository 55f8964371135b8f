package bg.glashatay.web.api;

import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.RestorationService;
import bg.glashatay.ejb.publishing.RevisionQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a document's texts were, and the way to bring one of them back. */
@Path("/documents/{document: [1-9][0-9]{0,17}}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RevisionsResource {

    @Inject
    RevisionQueries revisions;

    @Inject
    EditionQueries queries;

    @Inject
    RestorationService restorations;

    @PathParam("document")
    long document;

    /** A page of the document's revisions, newest first. */
    @GET
    public RevisionPage list(@QueryParam("page") String page, @QueryParam("size") String size) {
        var place = PlaceInList.of(page, size);
        var found = revisions.list(document, place.first(), place.size());
        var items = found.rows().stream().map(RevisionSummary::of).toList();
        return new RevisionPage(items, place.page(), place.size(), found.total());
    }

    @GET
    @Path("/{revision: [1-9][0-9]{0,17}}")
    public RevisionRepresentation read(@PathParam("revision") long revision) {
        return RevisionRepresentation.of(revisions.details(document, revision));
    }

    /**
     * Begins a new edition with the revision's text or, where the body names the newest revision of the edition on its
     * way, makes it that edition's newest.
     */
    @POST
    @Path("/{revision: [1-9][0-9]{0,17}}/restore")
    public Response restore(@PathParam("revision") long revision, JsonBody body) {
        var base = JsonBody.present(body).id("base");
        body.close();
        if (base.isEmpty()) {
            return EditionRepresentation.created(queries.details(
                    restorations.restoreAsEdition(document, revision).editionId()));
        }
        var edition = revisions.details(document, base.get()).editionId();
        var now = queries.details(edition);
        if (now.headId() != base.get()) {
            throw EditionTag.of(now).stale().asException();
        }
        restorations.restoreInto(edition, base.get(), revision);
        return EditionRepresentation.answer(queries.details(edition));
    }
}
