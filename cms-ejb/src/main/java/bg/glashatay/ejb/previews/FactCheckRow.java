package bg.glashatay.ejb.previews;

import bg.glashatay.domain.previews.Verdict;
import java.time.Instant;

/**
 * An answer to a fact check as the people at work see it.
 *
 * @param name who answered, as they call themselves
 * @param words what is wrong, or a remark; empty for none
 * @param label of the link through which it came
 * @param readHash the content hash of the text it is about
 * @param headHash the content hash of the edition's text now
 */
public record FactCheckRow(
        long id,
        String name,
        Verdict verdict,
        String words,
        Instant answeredAt,
        String label,
        String readHash,
        String headHash) {

    /** Whether the text is another than the one it is about. */
    public boolean changedSince() {
        return !readHash.equals(headHash);
    }

    public boolean reportsErrors() {
        return verdict == Verdict.ERRORS;
    }
}
