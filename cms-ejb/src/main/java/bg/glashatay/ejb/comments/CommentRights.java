package bg.glashatay.ejb.comments;

import bg.glashatay.domain.comments.Comment;
import bg.glashatay.domain.security.Account;
import bg.glashatay.domain.security.Right;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may say something about an edition, and who may say that it is dealt with; reading it is asked before. */
final class CommentRights {

    private static final Set<Right> WORK = EnumSet.of(Right.EDIT, Right.APPROVE, Right.PUBLISH);

    private CommentRights() {}

    /** Whoever has a part in the section's work. */
    static boolean mayWrite(Set<Right> held) {
        return !Collections.disjoint(held, WORK);
    }

    /** Whoever made the remark, wrote the text, or may approve it. */
    static boolean maySettle(Set<Right> held, Account who, Comment remark) {
        return held.contains(Right.APPROVE) || remark.concerns(who);
    }
}
