package bg.glashatay.web.steps;

import bg.glashatay.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;

/** What people call the roles; one that the municipality made itself is called by its own name. */
@Named
@RequestScoped
public class RoleNames {

    private static final Set<String> OURS =
            Set.of("author", "reviewer", "publisher", "section-editor", "duty-officer", "administrator");

    public String of(String role) {
        return OURS.contains(role) ? Texts.of("steps", "role." + role) : role;
    }
}
