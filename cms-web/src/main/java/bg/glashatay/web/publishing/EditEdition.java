package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.EditionOnItsWayException;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.Right;
import bg.glashatay.ejb.publishing.EditionDetails;
import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.security.CurrentUser;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/**
 * Backs editor/publishing/edit.xhtml: somebody writes. Saves go by Ajax and touch no field, so that the caret, the way
 * back and whatever was typed meanwhile stay.
 */
@Named
@ViewScoped
public class EditEdition implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EditionService editing;

    @Inject
    EditionQueries editions;

    @Inject
    PublishingService publishing;

    @Inject
    SectionNames sections;

    @Inject
    CurrentUser user;

    private long editionId;
    private String base = "";
    private String unanswered = "";
    private boolean mayReopen;
    private EditForm form = new EditForm();
    private Attempt attempt = Attempt.NONE;
    private boolean reopened;
    private Joined joined;
    private transient Conflict conflict;
    /** Read again after every step, and never kept in a stored session. */
    private transient EditionDetails details;

    private transient Boolean nextOpen;

    public void load() {
        form = EditForm.of(getDetails().content());
        base = String.valueOf(getDetails().headId());
    }

    /** Saves together with what others have saved meanwhile, also when nobody asked for it and the page does so itself. */
    public void save() {
        var before = getDetails().state();
        var joinedBefore = joined;
        conflict = null;
        attempt = Attempt.at(this::merge);
        readAgain();
        reopened = attempt.done()
                && Transition.EDIT.isOpenFrom(before)
                && getDetails().state() == EditionState.DRAFT;
        if (reopened) {
            mayReopen = false;
        }
        PrimeFaces.current().ajax().addCallbackParam("saved", attempt.done() && conflict == null);
        if (!attempt.done() || before != getDetails().state() || joined != joinedBefore) {
            // more than the page expected has happened
            PrimeFaces.current().ajax().update("headline", "facts");
        }
    }

    private void merge() {
        var save = editing.merge(editionId, BasisText.read(base, unanswered), form.input(), mayReopen);
        joined = Joined.of(save, user.username()).orElse(joined);
        if (save.done()) {
            base = String.valueOf(save.head().revisionId());
        } else {
            conflict = Conflict.of(save, user.username(), sections);
        }
        SaveAnswer.tell(save);
    }

    /** Saves and hands over to the reviewers. */
    public void submit() {
        save();
        if (attempt.done() && conflict == null) {
            take(() -> publishing.submit(editionId), "done.submitted");
        }
    }

    public void retract() {
        take(() -> publishing.retract(editionId), "done.retracted");
    }

    public void discard() {
        take(() -> publishing.discard(editionId), "done.discarded");
    }

    /** Opens the document's next edition, or leads to the one that somebody opened already. */
    public void openNext() {
        attempt = Attempt.at(() -> Places.edit(next(), "done.opened"));
    }

    /** What leads to the page on which the text is decided about, by what this person may do there. */
    public String getStepsLabel() {
        if (getDetails().offers(Transition.PUBLISH)) {
            return Texts.of("publishing", "step.review.publish");
        }
        return getDetails().offers(Transition.APPROVE)
                ? Texts.of("publishing", "step.review.approve")
                : Texts.of("steps", "way.steps");
    }

    private long next() {
        try {
            return editing.openEdition(getDetails().documentId(), getDetails().language())
                    .editionId();
        } catch (EditionOnItsWayException other) {
            return other.editionId();
        }
    }

    private void take(Runnable step, String happened) {
        attempt = Attempt.at(step);
        readAgain();
        if (attempt.done()) {
            Places.edit(editionId, happened);
        } else {
            PrimeFaces.current().ajax().addCallbackParam("refused", true);
        }
    }

    /** Whose unsaved text the browser keeps: two people may sit at one computer. */
    public String getPerson() {
        return user.username();
    }

    /** Whether the public text can be worked on by opening its next edition. */
    public boolean isNextOpen() {
        if (nextOpen == null) {
            nextOpen = getDetails().state().isFace()
                    && user.may(Right.CREATE, getDetails().content().section());
        }
        return nextOpen;
    }

    /** The text that says why nobody writes here; empty where the page says so anyway, as it does of what is scheduled. */
    public String getClosedBecause() {
        var state = getDetails().state();
        if (state.isEditable()) {
            return "edit.readonly.rights";
        }
        if (isNextOpen()) {
            return "edit.readonly.next";
        }
        return state == EditionState.SCHEDULED ? "" : "edit.readonly";
    }

    public long getEditionId() {
        return editionId;
    }

    public void setEditionId(long editionId) {
        this.editionId = editionId;
    }

    /** What the text in the form is based on, see {@link BasisText}; the browser holds it beside the text. */
    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    /** What the page sent before and got no answer to, see {@link FormJson}; mostly empty. */
    public String getUnanswered() {
        return "";
    }

    public void setUnanswered(String unanswered) {
        this.unanswered = unanswered;
    }

    /** Whether the writer has said that a change may take the text back from review, or void its approval. */
    public boolean isMayReopen() {
        return mayReopen;
    }

    public void setMayReopen(boolean mayReopen) {
        this.mayReopen = mayReopen;
    }

    /** Whether the text is with the reviewers or approved, so that a change would undo that. */
    public boolean isUnderReview() {
        return Transition.EDIT.isOpenFrom(getDetails().state());
    }

    /** What came into the text last from a colleague's save; null for nothing. */
    public Joined getJoined() {
        return joined;
    }

    public EditForm getForm() {
        return form;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    public Conflict getConflict() {
        return conflict;
    }

    /** Whether the save just made took the text back from review, or voided its approval. */
    public boolean isReopened() {
        return reopened;
    }

    private void readAgain() {
        details = null;
        nextOpen = null;
    }

    public EditionDetails getDetails() {
        if (details == null) {
            details = editions.details(editionId);
        }
        return details;
    }
}
