package bg.glashatay.web.api;

import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One edition: its content, and its steps through the workflow. */
@Path("/documents/{document: [1-9][0-9]{0,17}}/editions/{number: [1-9][0-9]{0,8}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class EditionResource {

    @Inject
    EditionQueries queries;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @PathParam("document")
    long document;

    @PathParam("number")
    int number;

    @HeaderParam(HttpHeaders.IF_MATCH)
    String ifMatch;

    @GET
    public Response read() {
        return EditionRepresentation.answer(queries.details(document, number));
    }

    /** Replaces the content of the edition that the client has seen, as its condition proves. */
    @PUT
    public Response update(JsonBody body) {
        var edition = queries.details(document, number);
        var tag = EditionTag.of(edition);
        tag.mustMatch(ifMatch);
        editions.save(
                edition.id(), tag.revision(), ContentReading.replacement(JsonBody.present(body), edition.content()));
        return EditionRepresentation.answer(queries.details(edition.id()));
    }

    /** Takes a step; on the condition that the client has seen this edition, if it asks for that. */
    @POST
    @Path("/transitions")
    public Response take(JsonBody body) {
        var edition = queries.details(document, number);
        var command = TransitionCommand.of(JsonBody.present(body));
        if (ifMatch != null) {
            EditionTag.of(edition).mustMatch(ifMatch);
        }
        return EditionRepresentation.answer(queries.details(command.take(publishing, edition.id())));
    }

    /** Chooses when the page stops counting, and what becomes of it then. */
    @PUT
    @Path("/expiry")
    public Response expire(JsonBody body) {
        var edition = queries.details(document, number);
        var expiry = ExpiryReading.of(JsonBody.present(body));
        publishing.expireAt(edition.id(), Optional.of(expiry));
        return EditionRepresentation.answer(queries.details(edition.id()));
    }

    @DELETE
    @Path("/expiry")
    public Response neverExpire() {
        var edition = queries.details(document, number);
        publishing.expireAt(edition.id(), Optional.empty());
        return EditionRepresentation.answer(queries.details(edition.id()));
    }

    /** Chooses the day by which somebody should look whether the page is still true. */
    @PUT
    @Path("/review-by")
    public Response reviewBy(JsonBody body) {
        var edition = queries.details(document, number);
        var day = WallTime.day(JsonBody.present(body));
        body.close();
        publishing.reviewBy(edition.id(), Optional.of(day));
        return EditionRepresentation.answer(queries.details(edition.id()));
    }

    @DELETE
    @Path("/review-by")
    public Response remindNobody() {
        var edition = queries.details(document, number);
        publishing.reviewBy(edition.id(), Optional.empty());
        return EditionRepresentation.answer(queries.details(edition.id()));
    }
}
