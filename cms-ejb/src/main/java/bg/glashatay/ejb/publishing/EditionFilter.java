package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import java.time.Year;

/**
 * Which editions a list shows; null means any. Without a state, superseded and discarded ones are left out.
 *
 * @param section the section's slug
 * @param author the username of somebody who wrote in it
 * @param year in which the edition was last changed, by the municipality's clock
 * @param text a part of the title, in any case; or the address of a page, present or former, as it was copied
 */
public record EditionFilter(
        String section,
        EditionState state,
        DocumentType type,
        Language language,
        String author,
        Year year,
        String text) {

    public static final EditionFilter ALL = new EditionFilter(null, null, null, null, null, null, null);
}
