package bg.glashatay.ejb.publishing;

import java.util.List;
import java.util.Map;

/**
 * What a text on somebody's screen began with. A page that takes over a colleague's saved fields moves on to the newer
 * revision, but for the fields that its writer had touched by then.
 *
 * @param revision the revision that the fields were taken from
 * @param older fields that were taken from an older revision, by name
 * @param unanswered what the page sent before and got no answer to: any of it may have been saved all the same
 */
public record Basis(long revision, Map<String, Long> older, List<ContentInput> unanswered) {

    public Basis {
        older = Map.copyOf(older);
        unanswered = List.copyOf(unanswered);
    }

    /** All fields were taken from one revision. */
    public static Basis of(long revision) {
        return new Basis(revision, Map.of(), List.of());
    }
}
