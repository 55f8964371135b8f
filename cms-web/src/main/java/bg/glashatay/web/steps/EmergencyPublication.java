package bg.glashatay.web.steps;

import bg.glashatay.ejb.publishing.EditionDetails;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Somebody on duty publishes without waiting for a review; somebody else pays the debt afterwards. */
@Named
@ViewScoped
public class EmergencyPublication extends StepDialog {

    private static final long serialVersionUID = 1L;

    private String reason = "";
    private String readHash = "";

    public EmergencyPublication about(EditionDetails details) {
        begin(details);
        return this;
    }

    @Override
    void fill(EditionDetails details) {
        readHash = details.contentHash();
    }

    /** Past the open comments that the page has just asked about. */
    public void publish() {
        int seen = getAttempt().getOpenComments();
        take(() -> publishing.publishWithoutReview(editionId(), reason, seen), "done.published-without-review");
    }

    /** Reviews what stands on the screen, and nothing that was published since. */
    public void clear() {
        take(() -> publishing.clearUnreviewed(editionId(), readHash), "done.cleared");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
