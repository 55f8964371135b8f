package bg.glashatay.web.comments;

import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.EditionQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs editor/comments/comments.xhtml: the comments by themselves, for links to them and for the panel's script. */
@Named
@RequestScoped
public class CommentsPage {

    @Inject
    EditionQueries editions;

    private long editionId;
    private EditionDetails details;

    public void load() {
        details = editions.details(editionId);
    }

    public long getEditionId() {
        return editionId;
    }

    public void setEditionId(long editionId) {
        this.editionId = editionId;
    }

    public EditionDetails getDetails() {
        return details;
    }
}
