package bg.glashatay.web.history;

import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.RevisionQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs includes/history/comparisons.xhtml: from an edition to its comparisons with what it was. */
@Named
@RequestScoped
public class EditionComparisons {

    @Inject
    RevisionQueries revisions;

    /** A page asks several times about its one edition. */
    private String sinceReturned;

    /** Compared with what was sent back last; empty where nothing was, or nothing was changed since. */
    public String sinceReturned(EditionDetails edition) {
        if (sinceReturned == null) {
            sinceReturned = revisions
                    .lastReturned(edition.id())
                    .filter(returned -> returned != edition.headId())
                    .map(returned -> compared(edition) + "&from=" + returned)
                    .orElse("");
        }
        return sinceReturned;
    }

    /** Compared with another text, which can be chosen there. */
    public String compared(EditionDetails edition) {
        return "/editor/documents/" + edition.documentId() + "/compare?to=" + edition.headId();
    }
}
