package bg.glashatay.web.steps;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Expiry;
import bg.glashatay.ejb.publishing.EditionDetails;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Somebody chooses when a page stops counting, what becomes of it then, and what its readers are told. */
@Named
@ViewScoped
public class PlanExpiry extends StepDialog {

    private static final long serialVersionUID = 1L;

    private TypedTime time = new TypedTime();
    private EditionState outcome = EditionState.WITHDRAWN;
    private String explanation = "";

    public PlanExpiry about(EditionDetails details) {
        begin(details);
        return this;
    }

    @Override
    void fill(EditionDetails details) {
        time = TypedTime.of(details.expiry().map(Expiry::time));
        details.expiry().ifPresent(expiry -> {
            outcome = expiry.outcome();
            explanation = expiry.explanation();
        });
    }

    public void choose() {
        take(
                () -> publishing.expireAt(editionId(), Optional.of(new Expiry(time.read(), outcome, explanation))),
                "done.expiry-chosen");
    }

    public void drop() {
        take(() -> publishing.expireAt(editionId(), Optional.empty()), "done.expiry-dropped");
    }

    public TypedTime getTime() {
        return time;
    }

    public EditionState getOutcome() {
        return outcome;
    }

    public void setOutcome(EditionState outcome) {
        this.outcome = outcome;
    }

    public List<EditionState> getOutcomes() {
        return List.of(EditionState.WITHDRAWN, EditionState.UNPUBLISHED);
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }
}
