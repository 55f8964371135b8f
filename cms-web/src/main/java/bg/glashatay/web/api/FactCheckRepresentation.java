package bg.glashatay.web.api;

import bg.glashatay.domain.previews.Verdict;
import bg.glashatay.ejb.previews.FactCheckRow;
import java.time.Instant;

/**
 * An answer to a fact check.
 *
 * @param preview the label of the link through which it came
 * @param contentHash of the text that it is about
 * @param changedSince whether the edition's text is another by now
 */
public record FactCheckRepresentation(
        long id,
        String name,
        Verdict verdict,
        String words,
        Instant answeredAt,
        String preview,
        String contentHash,
        boolean changedSince) {

    static FactCheckRepresentation of(FactCheckRow row) {
        return new FactCheckRepresentation(
                row.id(),
                row.name(),
                row.verdict(),
                row.words(),
                row.answeredAt(),
                row.label(),
                row.readHash(),
                row.changedSince());
    }
}
