package bg.glashatay.web.api;

import bg.glashatay.ejb.site.SectionQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The site's sections. */
@Path("/sections")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SectionsResource {

    @Inject
    SectionQueries sections;

    @GET
    public List<SectionRepresentation> tree() {
        return SectionRepresentation.tree(sections.all());
    }
}
