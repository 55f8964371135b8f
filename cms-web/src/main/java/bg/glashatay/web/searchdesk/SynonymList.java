package bg.glashatay.web.searchdesk;

import bg.glashatay.ejb.search.SynonymRow;
import bg.glashatay.ejb.search.SynonymService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * Backs the page of other words for the same thing. The list stays as it was shown, so that a button removes the pair
 * beside it.
 */
@Named
@ViewScoped
public class SynonymList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/editor/search/synonyms";

    @Inject
    SynonymService service;

    private List<SynonymRow> rows;
    private String spoken = "";
    private String meant = "";
    private boolean bothWays;
    private Attempt attempt = Attempt.NONE;

    @PostConstruct
    void load() {
        rows = service.all();
        var asked = Faces.getRequestParameter("spoken");
        spoken = asked == null ? "" : asked;
    }

    public void add() {
        attempt = Attempt.at(() -> service.add(spoken, meant, bothWays));
        if (attempt.done()) {
            done("done.synonym.added", spoken);
        }
    }

    public void remove(SynonymRow row) {
        service.remove(row.id());
        done("done.synonym.removed", row.spoken());
    }

    private static void done(String key, String words) {
        Said.info("searchdesk", key, words);
        Faces.redirect(ADDRESS);
    }

    public List<SynonymRow> getRows() {
        return rows;
    }

    public String getSpoken() {
        return spoken;
    }

    public void setSpoken(String spoken) {
        this.spoken = spoken == null ? "" : spoken;
    }

    public String getMeant() {
        return meant;
    }

    public void setMeant(String meant) {
        this.meant = meant == null ? "" : meant;
    }

    public boolean isBothWays() {
        return bothWays;
    }

    public void setBothWays(boolean bothWays) {
        this.bothWays = bothWays;
    }

    public Attempt getAttempt() {
        return attempt;
    }
}
