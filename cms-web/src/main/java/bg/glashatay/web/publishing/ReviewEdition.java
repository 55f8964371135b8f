package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;

/** Backs editor/publishing/review.xhtml: a second person reads, and decides; a publisher sends the text out. */
@Named
@ViewScoped
public class ReviewEdition implements Serializable {

    private static final long serialVersionUID = 1L;

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
        take(
                () -> publishing.approve(editionId, readHash),
                () -> getDetails().state() == EditionState.READY ? "done.approved" : "done.approved.partly");
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
        take(step, () -> happened);
    }

    private void take(Runnable step, Supplier<String> happened) {
        attempt = Attempt.at(step);
        details = null;
        differences = null;
        if (attempt.done()) {
            Places.review(editionId, happened.get());
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

    /** Says which of several approvals this person gives. */
    public String getApproveLabel() {
        return getDetails()
                .approvalOffered()
                .map(approval -> approval.name(language()))
                .filter(name -> !name.isEmpty())
                .map(name -> Texts.of("publishing", "step.approve.as", name))
                .orElseGet(() -> Texts.of("publishing", "step.approve"));
    }

    private static Language language() {
        return Language.ofCode(Faces.getLocale().getLanguage()).orElse(Language.BG);
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
