package bg.glashatay.web.library;

import bg.glashatay.ejb.library.DeletedAsset;
import bg.glashatay.ejb.library.LibraryRow;
import bg.glashatay.web.shared.Texts;
import java.util.Optional;

/**
 * A file that is to be deleted, as the page shows it.
 *
 * @param result what became of it; empty before
 */
public record DeletionLine(LibraryRow row, Optional<DeletedAsset> result) {

    /** {@code DONE} or {@code REFUSED}; empty before. */
    public String getOutcome() {
        return result.map(deleted -> deleted.refusal().isEmpty() ? "DONE" : "REFUSED")
                .orElse("");
    }

    /** What became of it, in a sentence; empty before. */
    public String getSentence() {
        return result.map(
                        deleted -> deleted.refusal().map(Texts::of).orElseGet(() -> Texts.of("library", "delete.done")))
                .orElse("");
    }
}
