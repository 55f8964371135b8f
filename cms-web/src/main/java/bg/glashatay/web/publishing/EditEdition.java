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
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/**
 * Backs editor/edition/edit.xhtml: somebody writes. Saves go by Ajax and touch no field, so that the caret, the way
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
    private long base;
    private EditForm form = new EditForm();
    private Attempt attempt = Attempt.NONE;
    private boolean reopened;
    private transient Conflict conflict;
    /** Read again after every step, and never kept in a stored session. */
    private transient EditionDetails details;

    public void load() {
        form = EditForm.of(getDetails().content());
        base = getDetails().headId();
    }

    public void save() {
        var before = getDetails().state();
        attempt = Attempt.at(
                () -> base = editing.save(editionId, base, form.input()).revisionId());
        details = null;
        conflict = attempt.stale() ? Conflict.between(getDetails(), form, sections) : null;
        reopened = attempt.done()
                && Transition.EDIT.isOpenFrom(before)
                && getDetails().state() == EditionState.DRAFT;
        PrimeFaces.current().ajax().addCallbackParam("saved", attempt.done());
    }

    /** Saves over the text that somebody else saved meanwhile, now that its differences were seen. */
    public void overwrite() {
        if (conflict != null) {
            base = conflict.head();
        }
        save();
    }

    /** Saves and hands over to the reviewers. */
    public void submit() {
        save();
        if (attempt.done()) {
            take(() -> publishing.submit(editionId), "done.submitted");
        }
    }

    public void retract() {
        take(() -> publishing.retract(editionId), "done.retracted");
    }

    public void discard() {
        take(() -> publishing.discard(editionId), "done.discarded");
    }

    public void recover() {
        take(() -> publishing.recover(editionId), "done.recovered");
    }

    /** Opens the document's next edition, or leads to the one that somebody opened already. */
    public void openNext() {
        attempt = Attempt.at(() -> Places.edit(next(), "done.opened"));
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
        details = null;
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
        return getDetails().state().isFace()
                && user.may(Right.CREATE, getDetails().content().section());
    }

    public long getEditionId() {
        return editionId;
    }

    public void setEditionId(long editionId) {
        this.editionId = editionId;
    }

    /** The revision that the text in the form is based on; the browser holds it beside the text. */
    public long getBase() {
        return base;
    }

    public void setBase(long base) {
        this.base = base;
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

    public EditionDetails getDetails() {
        if (details == null) {
            details = editions.details(editionId);
        }
        return details;
    }
}
