package bg.glashatay.web.api;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.blocks.BlockService;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.site.PublicCatalogue;
import bg.glashatay.web.site.SiteAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** All documents: the list that citizens may read, and the way to add one. */
@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class DocumentsResource {

    @Inject
    PublicCatalogue catalogue;

    @Inject
    EditionQueries queries;

    @Inject
    EditionService editions;

    @Inject
    BlockService blocks;

    @Inject
    SiteAddress site;

    @Context
    HttpServletRequest request;

    /** A page of what is published, newest first. */
    @GET
    public Response list(
            @QueryParam("section") String section,
            @QueryParam("language") String language,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var in = language == null
                ? Language.BG
                : Language.ofCode(language).orElseThrow(() -> PlaceInList.invalid("language"));
        var place = PlaceInList.of(page, size);
        var wanted = Optional.ofNullable(section);
        var found = catalogue.list(in, wanted, place.first(), place.size());
        return new DocumentPage(in, wanted, place.page(), place.size(), found)
                .answer(path -> site.absolute(request, path));
    }

    /** Makes a document with its first edition, a draft. */
    @POST
    public Response create(JsonBody body) {
        var wanted = ContentReading.newDocument(JsonBody.present(body));
        var saved = wanted.kind()
                .map(kind -> blocks.create(kind, wanted.language(), wanted.content()))
                .orElseGet(() -> editions.create(wanted.type(), wanted.language(), wanted.content()));
        return EditionRepresentation.created(queries.details(saved.editionId()));
    }
}
