package bg.glashatay.web.previews;

import bg.glashatay.ejb.previews.PreviewLinkQueries;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The links as they were shown: a button revokes the one beside it, and no other that a colleague has made meanwhile and
 * that is now in its place.
 */
@Named
@ViewScoped
public class ShownLinks implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Links that the panel shows. */
    private static final int SHOWN = 50;

    @Inject
    PreviewLinkQueries queries;

    private List<ShownLink> rows;
    private long total;

    /** Those of the edition, the newest first. */
    public List<ShownLink> of(long editionId) {
        if (rows == null) {
            var newest = queries.links(editionId, 0, SHOWN);
            rows = newest.rows().stream().map(ShownLink::of).toList();
            total = newest.total();
        }
        return rows;
    }

    /** How many there are beside those shown. */
    public long getMore() {
        return total - rows.size();
    }

    /** Something was done: the page is about to show what there is now. */
    void forget() {
        rows = null;
    }
}
