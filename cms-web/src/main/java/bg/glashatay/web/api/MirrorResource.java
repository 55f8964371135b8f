package bg.glashatay.web.api;

import bg.glashatay.ejb.mirror.MirrorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The mirror of the site as plain files. */
@Path("/mirror")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MirrorResource {

    @Inject
    MirrorService mirror;

    @GET
    public MirrorRepresentation state() {
        return MirrorRepresentation.of(mirror.state());
    }

    /** Has it compared with the site; the answer does not wait for that. */
    @POST
    @Path("/verify")
    public Response verify() {
        return Response.status(Response.Status.ACCEPTED)
                .entity(MirrorRepresentation.of(mirror.verify()))
                .build();
    }
}
