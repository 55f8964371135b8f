package bg.glashatay.web.shared;

import jakarta.faces.FactoryFinder;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.faces.lifecycle.LifecycleFactory;
import org.primefaces.csp.CspPhaseListener;
import org.primefaces.util.Constants;

/**
 * Keeps PrimeFaces' content security policy to the editorial pages. Citizens' pages have a stricter one of their own,
 * and no session in which a nonce could be kept: PrimeFaces would begin one.
 */
public class EditorsCsp implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    /** When the application has been put together. */
    @Override
    public void processEvent(SystemEvent start) {
        var lifecycles = (LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY);
        var lifecycle = lifecycles.getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
        for (var listener : lifecycle.getPhaseListeners()) {
            if (listener instanceof CspPhaseListener csp) {
                lifecycle.removePhaseListener(csp);
                lifecycle.addPhaseListener(new OnEditorialPages(csp));
            }
        }
    }

    private record OnEditorialPages(CspPhaseListener csp) implements PhaseListener {

        @Override
        public PhaseId getPhaseId() {
            return csp.getPhaseId();
        }

        @Override
        public void beforePhase(PhaseEvent event) {
            var context = event.getFacesContext();
            var view = context.getViewRoot();
            if (view == null || !view.getViewId().startsWith(EditorPage.VIEWS)) {
                return;
            }
            if (context.isPostback() && !context.getPartialViewContext().isAjaxRequest()) {
                // a whole new page gets a new nonce; PrimeFaces insists on the old one, which only its script sends
                view.getViewMap().remove(Constants.RequestParams.NONCE_PARAM);
            }
            csp.beforePhase(event);
        }

        @Override
        public void afterPhase(PhaseEvent event) {
            // PrimeFaces has nothing to do then either
        }
    }
}
