package bg.glashatay.ejb.media;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import java.util.List;

/**
 * An asset whose file is not in the store.
 *
 * @param fileName as it was uploaded; may be empty
 * @param uses the texts that show or offer it now
 */
public record MissingFile(String sha256, String fileName, List<Use> uses) {

    /** A text of a document. */
    public record Use(long editionId, String title, Language language, EditionState state) {}
}
