package bg.glashatay.web.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import org.omnifaces.util.Faces;

/** Has forms sent to the address that the browser shows, and not to the view behind it. */
public class EditorAddresses extends ViewHandlerWrapper {

    public EditorAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var here = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        var shown = Faces.getRequestAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (!here || shown == null) {
            return super.getActionURL(context, viewId);
        }
        var query = Faces.getRequestAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? shown.toString() : shown + "?" + query;
    }
}
