package bg.glashatay.web.searchdesk;

import bg.glashatay.ejb.search.PromotedRow;
import bg.glashatay.ejb.search.PromotionService;
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
 * Backs the page of documents that stand above what is found. The list stays as it was shown, so that a button removes
 * the row beside it.
 */
@Named
@ViewScoped
public class PromotedList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/editor/search/promoted";

    @Inject
    PromotionService service;

    private List<PromotedRow> rows;
    private String phrase = "";
    private String address = "";
    private Attempt attempt = Attempt.NONE;

    @PostConstruct
    void load() {
        rows = service.all();
        var asked = Faces.getRequestParameter("phrase");
        phrase = asked == null ? "" : asked;
    }

    public void add() {
        attempt = Attempt.at(() -> service.add(phrase, address));
        if (attempt.done()) {
            done("done.promoted.added", phrase);
        }
    }

    public void remove(PromotedRow row) {
        service.remove(row.id());
        done("done.promoted.removed", row.phrase());
    }

    private static void done(String key, String phrase) {
        Said.info("searchdesk", key, phrase);
        Faces.redirect(ADDRESS);
    }

    public List<PromotedRow> getRows() {
        return rows;
    }

    public String getPhrase() {
        return phrase;
    }

    public void setPhrase(String phrase) {
        this.phrase = phrase == null ? "" : phrase;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? "" : address;
    }

    public Attempt getAttempt() {
        return attempt;
    }
}
