package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.publishing.StepOffer;
import bg.glashatay.web.shared.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Backs editor/edition/review.xhtml: a second person reads, and decides; a publisher sends the text out. */
@Named
@ViewScoped
public class ReviewEdition implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<Transition> DECISIONS = EnumSet.of(
            Transition.APPROVE,
            Transition.REQUEST_CHANGES,
            Transition.PUBLISH,
            Transition.RETRACT,
            Transition.CLAIM,
            Transition.RELEASE);

    @Inject
    EditionQueries editions;

    @Inject
    PublishingService publishing;

    @Inject
    SectionNames sections;

    private long editionId;
    private String readHash = "";
    private String reason = "";
    private Attempt attempt = Attempt.NONE;
    /** Read again after every step, and never kept in a stored session. */
    private transient EditionDetails details;

    private transient Differences differences;

    public void load() {
        readHash = getDetails().contentHash();
    }

    /** Approves what stands on the reviewer's screen, and nothing that was saved since. */
    public void approve() {
        take(() -> publishing.approve(editionId, readHash), "done.approved");
    }

    public void requestChanges() {
        take(() -> publishing.requestChanges(editionId, reason), "done.returned");
    }

    public void publish() {
        take(() -> publishing.publish(editionId), "done.published");
    }

    /** Publishes past the open comments that the page has just asked about. */
    public void publishAnyway() {
        int seen = attempt.getOpenComments();
        take(() -> publishing.publish(editionId, seen), "done.published");
    }

    public void retract() {
        take(() -> publishing.retract(editionId), "done.retracted");
    }

    public void claim() {
        take(() -> publishing.claim(editionId), "done.claimed");
    }

    public void release() {
        take(() -> publishing.release(editionId), "done.released");
    }

    private void take(Runnable step, String happened) {
        attempt = Attempt.at(step);
        details = null;
        differences = null;
        if (attempt.done()) {
            Places.review(editionId, happened);
        } else {
            // the page is shown anew, so this is what the reviewer will have read
            readHash = getDetails().contentHash();
        }
    }

    public long getEditionId() {
        return editionId;
    }

    public void setEditionId(long editionId) {
        this.editionId = editionId;
    }

    /** The hash of the text on the screen; the browser sends it back with the decision. */
    public String getReadHash() {
        return readHash;
    }

    public void setReadHash(String readHash) {
        this.readHash = readHash;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public EditionDetails getDetails() {
        if (details == null) {
            details = editions.details(editionId);
        }
        return details;
    }

    /** Whether there is anything to decide, for this person or for another. */
    public boolean isOpen() {
        return !getObstacles().isEmpty() || getDetails().steps().stream().anyMatch(this::isDecision);
    }

    private boolean isDecision(StepOffer offer) {
        return offer.open() && DECISIONS.contains(offer.step());
    }

    /** Why steps that the workflow opens now are not for this person, as sentences. */
    public List<String> getObstacles() {
        return Stream.of(Transition.APPROVE, Transition.PUBLISH)
                .filter(step -> !getDetails().refusal(step).isEmpty())
                .map(step -> obstacle(step, getDetails().refusal(step)))
                .toList();
    }

    private static String obstacle(Transition step, String refusal) {
        return Texts.of("publishing", "offer." + (refusal.equals("not-permitted") ? step.name() : refusal));
    }

    /** Where the text differs from the one that citizens read now; nowhere also where there is none yet. */
    public Differences getDifferences() {
        if (differences == null) {
            differences = getDetails()
                    .live()
                    .map(live -> Differences.between(
                            EditForm.of(live), EditForm.of(getDetails().content()), sections, false))
                    .orElse(Differences.NONE);
        }
        return differences;
    }
}
