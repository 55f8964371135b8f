package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.RoleAssignment;
import bg.glashatay.domain.site.Section;
import java.io.Serializable;

/**
 * A role that an account holds.
 *
 * @param section the slug of the section where it counts, and below it; empty: for the whole site
 */
public record HeldRole(long id, String role, String section) implements Serializable {

    static HeldRole of(RoleAssignment assignment) {
        return new HeldRole(
                assignment.getId(),
                assignment.getRole().getName(),
                assignment.section().map(Section::getSlug).orElse(""));
    }
}
