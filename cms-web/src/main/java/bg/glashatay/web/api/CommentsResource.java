package bg.glashatay.web.api;

import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.comments.Chosen;
import bg.glashatay.ejb.comments.CommentQueries;
import bg.glashatay.ejb.comments.CommentService;
import bg.glashatay.ejb.publishing.EditionQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is said about an edition before it goes out. */
@Path("/documents/{document: [1-9][0-9]{0,17}}/editions/{number: [1-9][0-9]{0,8}}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CommentsResource {

    @Inject
    EditionQueries editions;

    @Inject
    CommentQueries queries;

    @Inject
    CommentService comments;

    @PathParam("document")
    long document;

    @PathParam("number")
    int number;

    @GET
    public List<CommentRepresentation> list() {
        return queries.about(edition()).threads().stream()
                .map(CommentRepresentation::of)
                .toList();
    }

    @GET
    @Path("/{comment: [1-9][0-9]{0,17}}")
    public CommentRepresentation read(@PathParam("comment") long comment) {
        return thread(edition(), comment);
    }

    @POST
    public Response write(JsonBody body) {
        var edition = edition();
        var request = JsonBody.present(body);
        var chosen = new Chosen(
                Objects.requireNonNullElse(request.text("field"), ""),
                request.id("revision"),
                Objects.requireNonNullElse(request.text("exact"), ""),
                request.count("start"),
                Objects.requireNonNullElse(request.text("prefix"), ""),
                Objects.requireNonNullElse(request.text("suffix"), ""));
        var text = text(request);
        return created(edition, comments.write(edition, chosen, text));
    }

    @POST
    @Path("/{comment: [1-9][0-9]{0,17}}/replies")
    public Response reply(@PathParam("comment") long comment, JsonBody body) {
        var edition = edition();
        comments.reply(edition, comment, text(JsonBody.present(body)));
        return created(edition, comment);
    }

    @POST
    @Path("/{comment: [1-9][0-9]{0,17}}/resolve")
    public CommentRepresentation resolve(@PathParam("comment") long comment) {
        var edition = edition();
        comments.resolve(edition, comment);
        return thread(edition, comment);
    }

    @POST
    @Path("/{comment: [1-9][0-9]{0,17}}/reopen")
    public CommentRepresentation reopen(@PathParam("comment") long comment) {
        var edition = edition();
        comments.reopen(edition, comment);
        return thread(edition, comment);
    }

    private long edition() {
        return editions.details(document, number).id();
    }

    private CommentRepresentation thread(long edition, long comment) {
        return queries.about(edition).threads().stream()
                .filter(thread -> thread.id() == comment)
                .findFirst()
                .map(CommentRepresentation::of)
                .orElseThrow(() -> new NotFoundException("comment", comment));
    }

    private Response created(long edition, long comment) {
        return Response.created(URI.create(EditionRepresentation.href(document, number) + "/comments/" + comment))
                .entity(thread(edition, comment))
                .build();
    }

    private static String text(JsonBody body) {
        body.mustName("text");
        var text = Optional.ofNullable(body.text("text")).orElse("");
        body.close();
        return text;
    }
}
