package bg.glashatay.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;

/** Ties a field's help and error to its control, so that a screen reader says them with it (tag {@code cms:field}). */
@Named
@ApplicationScoped
public class Fields {

    /** Called by the tag for the group around one control, whose parts are named after it. */
    public void describe(ComponentSystemEvent event) {
        var input = firstInput(event.getComponent());
        if (input == null) {
            return;
        }
        var id = input.getClientId();
        var attributes = input.getPassThroughAttributes(true);
        attributes.put("aria-describedby", id + "-help " + id + "-error");
        if (input.isRequired()) {
            attributes.put("aria-required", "true");
        }
        if (input.isValid()) {
            attributes.remove("aria-invalid");
        } else {
            attributes.put("aria-invalid", "true");
        }
    }

    private static UIInput firstInput(UIComponent component) {
        if (component instanceof UIInput input) {
            return input;
        }
        for (var child : component.getChildren()) {
            var found = firstInput(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
