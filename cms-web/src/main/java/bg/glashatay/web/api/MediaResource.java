package bg.glashatay.web.api;

import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.shared.Sha256;
import bg.glashatay.ejb.library.AssetDetails;
import bg.glashatay.ejb.library.Description;
import bg.glashatay.ejb.library.LibraryFilter;
import bg.glashatay.ejb.library.LibraryKind;
import bg.glashatay.ejb.library.LibraryQueries;
import bg.glashatay.ejb.library.LibraryService;
import bg.glashatay.ejb.library.ReplacementService;
import bg.glashatay.ejb.media.MediaService;
import bg.glashatay.ejb.reading.ReadingQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The library of pictures and documents. Reading it takes a token: there are files here that nobody outside may know of
 * yet.
 */
@Path("/media")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MediaResource {

    /** Uses that one answer names. */
    static final int MOST_USES = 100;

    private static final int MEGABYTE = 1_000_000;

    @Inject
    LibraryQueries library;

    @Inject
    LibraryService service;

    @Inject
    ReplacementService replacements;

    @Inject
    ReadingQueries readings;

    @Inject
    MediaService media;

    @Inject
    Clock clock;

    /** A part of the library, newest first. */
    @GET
    public MediaPage list(
            @QueryParam("text") String text,
            @QueryParam("kind") String kind,
            @QueryParam("mine") String mine,
            @QueryParam("unused") String unused,
            @QueryParam("undescribed") String undescribed,
            @QueryParam("faulty") String faulty,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var place = PlaceInList.of(page, size);
        var filter = new LibraryFilter(
                Objects.requireNonNullElse(text, ""),
                kind(kind),
                flag("mine", mine),
                flag("unused", unused),
                flag("undescribed", undescribed),
                flag("faulty", faulty));
        var found = library.list(filter, place.first(), place.size());
        var read = readings.of(
                found.rows().stream().map(row -> row.asset().getSha256()).toList());
        return new MediaPage(
                found.rows().stream()
                        .map(row -> MediaItem.of(
                                row, Optional.ofNullable(read.get(row.asset().getSha256()))))
                        .toList(),
                place.page(),
                place.size(),
                found.total());
    }

    /**
     * Takes a file in, whose bytes are the body; they go to the store as they come. Bytes that are there already are
     * not kept twice.
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response upload(
            @QueryParam("name") String name, @HeaderParam(HttpHeaders.CONTENT_LENGTH) long length, InputStream body) {
        if (length > (long) MediaService.MAX_DOCUMENT_MEGABYTES * MEGABYTE) {
            throw Problem.of(413, "file-too-large", MediaService.MAX_DOCUMENT_MEGABYTES)
                    .asException();
        }
        var begun = clock.instant();
        var asset = media.take(Objects.requireNonNullElse(name, ""), body);
        return answer(asset.getUploadedAt().isBefore(begun) ? 200 : 201, asset.getSha256())
                .header(HttpHeaders.LOCATION, MediaItem.href(asset.getSha256()))
                .build();
    }

    @GET
    @Path("/{sha256: " + Sha256.FORM + "}")
    public Response read(@PathParam("sha256") String sha256) {
        return answer(200, sha256).build();
    }

    /** Says what is usually told of a file; what the body does not name stays. */
    @PATCH
    @Path("/{sha256: " + Sha256.FORM + "}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(
            @PathParam("sha256") String sha256, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonBody body) {
        var details = library.details(sha256);
        mustMatch(ifMatch, details);
        var asset = details.asset();
        var given = JsonBody.present(body);
        var description = new Description(
                Objects.requireNonNullElse(given.text("alt"), asset.getAlt()),
                Objects.requireNonNullElse(given.text("author"), asset.getAuthor()),
                Objects.requireNonNullElse(
                        given.text("licence"),
                        asset.getLicence().map(Licence::key).orElse("")),
                given.count("focusX").orElse(asset.getFocus().x()),
                given.count("focusY").orElse(asset.getFocus().y()));
        given.close();
        service.describe(sha256, asset.getVersion(), description);
        return answer(200, sha256).build();
    }

    /** Puts another file of the library in its place, in all texts that need it. */
    @POST
    @Path("/{sha256: " + Sha256.FORM + "}/replacement")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReplacementReport replace(@PathParam("sha256") String sha256, JsonBody body) {
        var given = JsonBody.present(body);
        var other = given.readObligatory(
                "with", "not-sha256", text -> Optional.of(text).filter(Sha256::isOne));
        given.close();
        return ReplacementReport.of(replacements.replace(sha256, other));
    }

    /** Deletes a file that no text needs. */
    @DELETE
    @Path("/{sha256: " + Sha256.FORM + "}")
    public Response delete(@PathParam("sha256") String sha256) {
        service.delete(sha256);
        return Response.noContent().build();
    }

    private Response.ResponseBuilder answer(int status, String sha256) {
        return MediaRepresentation.answer(
                status,
                library.details(sha256),
                Optional.ofNullable(readings.of(List.of(sha256)).get(sha256)),
                library.uses(sha256, 0, MOST_USES));
    }

    private static void mustMatch(String ifMatch, AssetDetails details) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "precondition-required").asException();
        }
        var tag = MediaRepresentation.tag(details);
        if (!ifMatch.strip().equals("*")
                && Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag::equals)) {
            throw Problem.of(412, "stale-description").with("currentETag", tag).asException();
        }
    }

    private static Optional<LibraryKind> kind(String kind) {
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(LibraryKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> PlaceInList.invalid("kind")));
    }

    private static boolean flag(String name, String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw PlaceInList.invalid(name);
        }
        return "true".equals(value);
    }
}
