package bg.glashatay.web.api;

import bg.glashatay.ejb.library.ReplacedText;
import bg.glashatay.ejb.library.Replacement;
import java.util.List;

/**
 * What became of the texts that need a file when another took its place.
 *
 * @param changed how many name the new file now
 * @param elsewhere how many others there are that the account may not read; they are as they were
 */
public record ReplacementReport(long changed, int elsewhere, List<Item> texts) {

    /**
     * A text.
     *
     * @param editionId the edition that was changed, or begun
     * @param outcome what became of it
     * @param reason the code of a refusal; absent for none
     */
    public record Item(long document, long editionId, String language, String title, String outcome, String reason) {

        static Item of(ReplacedText text) {
            return new Item(
                    text.documentId(),
                    text.editionId(),
                    text.language().code(),
                    text.title(),
                    text.fate().name(),
                    text.refusal().isEmpty() ? null : text.refusal());
        }
    }

    static ReplacementReport of(Replacement replacement) {
        return new ReplacementReport(
                replacement.changed(),
                replacement.elsewhere(),
                replacement.texts().stream().map(Item::of).toList());
    }
}
