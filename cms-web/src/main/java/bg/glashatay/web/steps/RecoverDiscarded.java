package bg.glashatay.web.steps;

import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.web.publishing.Places;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Somebody brings a discarded text back; where another is on its way by now, the page leads there. */
@Named
@ViewScoped
public class RecoverDiscarded extends StepDialog {

    private static final long serialVersionUID = 1L;

    private long other;

    public RecoverDiscarded about(EditionDetails details) {
        begin(details);
        return this;
    }

    public void recover() {
        attempt(() -> {
            try {
                publishing.recover(editionId());
                Places.edit(editionId(), "steps", "done.recovered");
            } catch (EditionOnItsWayException onItsWay) {
                other = onItsWay.editionId();
                throw onItsWay;
            }
        });
    }

    /** The edition that is on its way instead; 0 where none stood in the way. */
    public long getOther() {
        return other;
    }
}
