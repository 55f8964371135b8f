package bg.glashatay.web.bulk;

import bg.glashatay.domain.publishing.OpenCommentsException;
import bg.glashatay.ejb.bulk.BulkItem;
import bg.glashatay.ejb.bulk.BulkResult;
import bg.glashatay.ejb.publishing.EditionRow;
import bg.glashatay.web.shared.Texts;

/**
 * A chosen edition as the page shows it.
 *
 * @param row as the list has it now; null where it is not there, or not for this person
 * @param result what became of it; null before the step
 */
public record BulkLine(BulkItem item, EditionRow row, BulkResult result) {

    BulkLine with(BulkResult now) {
        return new BulkLine(item, row, now);
    }

    /** Whether somebody changed the text since the list was shown. */
    public boolean isChanged() {
        return row != null && !row.contentHash().equals(item.contentHash());
    }

    /** How many open comments stood in its way; 0 where none did. */
    public int getOpenComments() {
        return result != null && result.refusal() instanceof OpenCommentsException open ? open.count() : 0;
    }

    /** What became of it, in a sentence; empty before the step. */
    public String getSentence() {
        if (result == null) {
            return "";
        }
        return result.refusal() == null
                ? Texts.of("bulk", "outcome." + result.outcome())
                : Texts.of("bulk", "outcome.REFUSED", Texts.of(result.refusal()));
    }
}
