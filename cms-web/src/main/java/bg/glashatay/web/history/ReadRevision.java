package bg.glashatay.web.history;

import bg.glashatay.domain.publishing.StaleRevisionException;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.ejb.publishing.Restoration;
import bg.glashatay.ejb.publishing.RestorationService;
import bg.glashatay.ejb.publishing.RevisionDetails;
import bg.glashatay.ejb.publishing.RevisionQueries;
import bg.glashatay.ejb.publishing.Saved;
import bg.glashatay.web.shared.Attempt;
import bg.glashatay.web.shared.Said;
import bg.glashatay.web.shared.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** Backs editor/history/revision.xhtml: a text as it was, and the way to bring it back. */
@Named
@ViewScoped
public class ReadRevision implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RevisionQueries revisions;

    @Inject
    RestorationService restorations;

    private long revisionId;
    /** What the page said would happen: that happens, or nothing. */
    private long into;

    private long base;
    private Attempt attempt = Attempt.NONE;
    private boolean overtaken;
    private transient RevisionDetails details;
    private transient Restoration restoration;

    public void load() {
        into = getRestoration().editionId();
        base = getRestoration().base();
    }

    public void restore() {
        overtaken = false;
        attempt = Attempt.at(() -> {
            try {
                leadTo(
                        into == 0
                                ? restorations.restoreAsEdition(getDetails().documentId(), revisionId)
                                : restorations.restoreInto(into, base, revisionId));
            } catch (StaleRevisionException saved) {
                overtaken = true;
            }
        });
        restoration = null;
        load();
    }

    private void leadTo(Saved saved) {
        var key = !saved.changed() ? "restore.same" : into == 0 ? "restore.opened" : "restore.continued";
        Said.info("history", key);
        Faces.redirect("editor/editions/%s", saved.editionId());
    }

    public long getRevisionId() {
        return revisionId;
    }

    public void setRevisionId(long revisionId) {
        this.revisionId = revisionId;
    }

    public Attempt getAttempt() {
        return attempt;
    }

    /** Whether somebody saved between the page and the click. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public RevisionDetails getDetails() {
        if (details == null) {
            details = revisions.details(revisionId);
        }
        return details;
    }

    public Restoration getRestoration() {
        if (restoration == null) {
            restoration = revisions.restoration(revisionId);
        }
        return restoration;
    }

    /** What restoring would come to, or why it cannot be done, as a sentence. */
    public String getProspect() {
        var key = "restore." + getRestoration().outcome();
        if (getRestoration().state() == null) {
            return Texts.of("history", key);
        }
        var state = Texts.of("shared", "state." + getRestoration().state());
        return Texts.of("history", key, getRestoration().number(), state);
    }

    /** Whether taking the text back would end a review or an approval. */
    public boolean isReviewEnding() {
        return getRestoration().outcome() == Restoration.Outcome.CONTINUES
                && Transition.EDIT.isOpenFrom(getRestoration().state());
    }

    /** The text compared with another, as the address names it. */
    public String compared(String from, String to) {
        return "/editor/documents/" + getDetails().documentId() + "/compare?from=" + from + "&to=" + to;
    }
}
