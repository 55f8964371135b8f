package bg.glashatay.web.steps;

import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.web.publishing.Places;
import bg.glashatay.web.shared.Attempt;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Steps about one edition that a page offers beside its text: they are tried, and the page says what came of them. */
abstract class StepDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PublishingService publishing;

    private long editionId;
    private Attempt attempt = Attempt.NONE;

    /** The page says which edition it is about; the first time, the form begins with what is planned for it. */
    void begin(EditionDetails details) {
        if (editionId == 0) {
            editionId = details.id();
            fill(details);
        }
    }

    /** Puts into the form what it begins with. */
    void fill(EditionDetails details) {}

    /** Tries the step; where it is taken, the page is shown anew and says so. */
    void take(Runnable step, String happened) {
        attempt = Attempt.at(step);
        if (attempt.done()) {
            Places.here("steps", happened);
        }
    }

    void attempt(Runnable step) {
        attempt = Attempt.at(step);
    }

    long editionId() {
        return editionId;
    }

    public Attempt getAttempt() {
        return attempt;
    }
}
