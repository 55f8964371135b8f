package bg.glashatay.web.steps;

import bg.glashatay.ejb.publishing.EditionDetails;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** A publisher puts an approved text on the schedule, or takes it off. */
@Named
@ViewScoped
public class PlanPublication extends StepDialog {

    private static final long serialVersionUID = 1L;

    private final TypedTime time = new TypedTime();

    public PlanPublication about(EditionDetails details) {
        begin(details);
        return this;
    }

    /** Past the open comments that the page has just asked about. */
    public void schedule() {
        int seen = getAttempt().getOpenComments();
        take(() -> publishing.schedule(editionId(), time.read(), seen), "done.scheduled");
    }

    /** Also the way out for what could not be published. */
    public void unschedule() {
        take(() -> publishing.unschedule(editionId()), "done.unscheduled");
    }

    public TypedTime getTime() {
        return time;
    }
}
