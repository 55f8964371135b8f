package bg.glashatay.web.api;

import bg.glashatay.ejb.previews.PreviewLinkQueries;
import bg.glashatay.ejb.previews.PreviewLinkService;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.web.previews.GuestAddress;
import bg.glashatay.web.site.SiteAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The links by which people without an account read one edition before it is published. */
@Path("/documents/{document: [1-9][0-9]{0,17}}/editions/{number: [1-9][0-9]{0,8}}/previews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PreviewsResource {

    /** Rows of a list. */
    static final int MOST = 100;

    @Inject
    EditionQueries editions;

    @Inject
    PreviewLinkQueries queries;

    @Inject
    PreviewLinkService service;

    @Inject
    SiteAddress site;

    @Context
    HttpServletRequest request;

    @PathParam("document")
    long document;

    @PathParam("number")
    int number;

    @GET
    public List<PreviewRepresentation> list() {
        return queries.links(edition(), 0, MOST).rows().stream()
                .map(PreviewRepresentation::of)
                .toList();
    }

    /** Makes a link; its address is told in this answer and never again. */
    @POST
    public Response create(JsonBody body) {
        var given = JsonBody.present(body);
        given.mustName("label", "until");
        var label = Optional.ofNullable(given.text("label")).orElse("");
        var until = given.read("until", "not-day", PreviewsResource::day);
        given.close();
        var made = service.createPreview(edition(), label, until.orElse(null));
        var address = site.absolute(request, GuestAddress.path(made.secret()));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new MadePreview(made.id(), address, made.expiresAt()))
                .build();
    }

    /** Revokes a link. Doing so again changes nothing. */
    @DELETE
    @Path("/{preview: [1-9][0-9]{0,17}}")
    public Response revoke(@PathParam("preview") long preview) {
        service.revokePreview(edition(), preview);
        return Response.noContent().build();
    }

    private long edition() {
        return editions.details(document, number).id();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
