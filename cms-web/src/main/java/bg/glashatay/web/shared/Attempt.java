package bg.glashatay.web.shared;

import bg.glashatay.domain.publishing.OpenCommentsException;
import bg.glashatay.domain.publishing.ReviewUnderWayException;
import bg.glashatay.domain.publishing.SlugTakenException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.DomainException;
import java.io.Serializable;

/**
 * What came of a step that somebody asked for. A refusal is an answer here and not an error page, because the page must
 * stay as it is: it holds text that is saved nowhere else.
 */
public final class Attempt implements Serializable {

    /** Before anything was tried. */
    public static final Attempt NONE = new Attempt(true, FieldErrors.NONE, "", 0);

    private static final long serialVersionUID = 1L;

    private final boolean done;
    private final FieldErrors errors;
    private final String refusal;
    private final int openComments;

    private Attempt(boolean done, FieldErrors errors, String refusal, int openComments) {
        this.done = done;
        this.errors = errors;
        this.refusal = refusal;
        this.openComments = openComments;
    }

    /** Takes the step, and keeps why it was refused if it was. */
    public static Attempt at(Runnable step) {
        try {
            step.run();
            return NONE;
        } catch (ContentRejectedException rejected) {
            return new Attempt(false, FieldErrors.of(rejected.issues()), "", 0);
        } catch (SlugTakenException taken) {
            return new Attempt(false, FieldErrors.of("slug", taken), "", 0);
        } catch (ReviewUnderWayException untold) {
            // the page tells it beside the button that unlocks the text
            return new Attempt(false, FieldErrors.NONE, "", 0);
        } catch (OpenCommentsException asking) {
            return new Attempt(false, FieldErrors.NONE, "", asking.count());
        } catch (DomainException refused) {
            return new Attempt(false, FieldErrors.NONE, Texts.of(refused), 0);
        } catch (RuntimeException failed) {
            var full = DatabaseFull.refusal(failed).orElseThrow(() -> failed);
            return new Attempt(false, FieldErrors.NONE, Texts.of(full), 0);
        }
    }

    /** Whether it happened. */
    public boolean done() {
        return done;
    }

    /** How many open comments the page asks about before the text goes out past them; 0 where it does not ask. */
    public int getOpenComments() {
        return openComments;
    }

    public FieldErrors getErrors() {
        return errors;
    }

    /** Why it did not happen, where no field is to blame; empty where nothing was refused. */
    public String getRefusal() {
        return refusal;
    }
}
