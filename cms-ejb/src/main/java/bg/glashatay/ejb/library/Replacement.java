package bg.glashatay.ejb.library;

import java.util.List;

/**
 * What becomes of the texts that need a file when another takes its place: beforehand what would, afterwards what has.
 *
 * @param texts those that this person may read
 * @param elsewhere how many others there are, which stay as they are
 */
public record Replacement(List<ReplacedText> texts, int elsewhere) {

    public Replacement {
        texts = List.copyOf(texts);
    }

    /** How many texts name the new file then. */
    public long changed() {
        return texts.stream().filter(text -> text.fate().isChange()).count();
    }
}
