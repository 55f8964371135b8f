package bg.glashatay.ejb.previews;

import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.site.Section;
import bg.glashatay.ejb.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;

/** Who may let people without an account read: whoever writes, reviews or publishes in the section. */
@ApplicationScoped
class Sharing {

    private static final List<Right> ANY_OF = List.of(Right.EDIT, Right.APPROVE, Right.PUBLISH);

    @Inject
    CurrentUser user;

    boolean isFor(Section section) {
        return !Collections.disjoint(user.rightsIn(section), ANY_OF);
    }

    void require(Section section) {
        if (!isFor(section)) {
            user.require(ANY_OF.get(0), section);
        }
    }
}
