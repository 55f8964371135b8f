package bg.glashatay.web.shared;

import bg.glashatay.domain.security.NotAuthenticatedException;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import org.omnifaces.util.Messages;

/**
 * What a rule refused while a form was handled is told on the page, which keeps what was typed. Everything else goes on
 * to {@link EditorPages}, which shows a page about it, or gives the page's script a status to make a sentence of.
 */
class Refusals extends ExceptionHandlerWrapper {

    Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var event = events.next().getContext();
            events.remove();
            if (!(event.getException() instanceof AbortProcessingException) && !told(context, event)) {
                // not left to Faces, which would write the exception's name and message into a partial response
                throw new FacesException(event.getException());
            }
        }
    }

    private static boolean told(FacesContext context, ExceptionQueuedEventContext event) {
        var refusal = Trouble.refusalIn(event.getException());
        if (refusal.isEmpty()
                || refusal.get() instanceof NotAuthenticatedException
                || !context.isPostback()
                || event.getPhaseId() == PhaseId.RENDER_RESPONSE) {
            return false;
        }
        Messages.addGlobalError("{0}", Texts.of(refusal.get()));
        context.validationFailed();
        context.renderResponse();
        return true;
    }
}
