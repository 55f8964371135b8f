package bg.glashatay.ejb.comments;

import bg.glashatay.domain.comments.Anchor;
import java.util.Optional;

/**
 * What somebody wants to comment on, as they saw it.
 *
 * @param field its name; empty for the text as a whole
 * @param revision the revision they saw; empty for the newest
 * @param exact the words of the passage; empty for the field as a whole
 * @param start where in the field's text they begin; empty where only the words are known
 * @param prefix what stands before them, to tell places with the same words apart; may be empty
 * @param suffix what stands after them; may be empty
 */
public record Chosen(
        String field, Optional<Long> revision, String exact, Optional<Integer> start, String prefix, String suffix) {

    /** The text as a whole. */
    public static Chosen whole() {
        return field(Anchor.WHOLE);
    }

    /** A field as a whole. */
    public static Chosen field(String name) {
        return passage(name, "");
    }

    /** The first place of the words in the newest revision's field. */
    public static Chosen passage(String field, String exact) {
        return new Chosen(field, Optional.empty(), exact, Optional.empty(), "", "");
    }
}
