package bg.glashatay.ejb.library;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;

/**
 * A text that needs a file.
 *
 * @param number counts the document's editions
 * @param atHead whether the file is the picture at its head
 * @param inBody whether it stands in its body or in a gallery there
 * @param attached whether readers can take it with them
 */
public record UseRow(
        long editionId,
        long documentId,
        int number,
        String title,
        Language language,
        EditionState state,
        Section section,
        boolean atHead,
        boolean inBody,
        boolean attached) {}
