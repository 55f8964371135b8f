package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import java.util.List;

/** Sentences that a step cannot do without. */
final class Reasons {

    private Reasons() {}

    /**
     * The sentence without the space around it.
     *
     * @throws ContentRejectedException naming the field where there is nothing, or more than fits
     */
    static String obligatory(String field, String reason) {
        // PostgreSQL keeps no NUL
        var given = reason == null ? "" : reason.replace("\0", "").strip();
        if (given.isEmpty()) {
            throw new ContentRejectedException(List.of(Issue.of(field, "reason-missing")));
        }
        if (given.length() > Edition.MAX_REASON) {
            throw new ContentRejectedException(
                    List.of(Issue.of(field, "too-long", Edition.MAX_REASON, given.length())));
        }
        return given;
    }
}
