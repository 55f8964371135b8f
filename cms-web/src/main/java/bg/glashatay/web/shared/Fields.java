package bg.glashatay.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;

/** Ties a field's help and error to its control, so that a screen reader says them with it (tag {@code cms:field}). */
@Named
@ApplicationScoped
public class Fields {

    private static final String ERROR = "error";

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
        if (isWrong(input, event.getComponent())) {
            attributes.put("aria-invalid", "true");
        } else {
            attributes.remove("aria-invalid");
        }
    }

    /** Wrong is what Faces or the page's bean said something about, beside the control. */
    private static boolean isWrong(UIInput input, UIComponent group) {
        return !input.isValid()
                || !String.valueOf(group.getAttributes().getOrDefault(ERROR, ""))
                        .isEmpty()
                || FacesContext.getCurrentInstance().getMessageList(input.getClientId()).stream()
                        .anyMatch(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0);
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
