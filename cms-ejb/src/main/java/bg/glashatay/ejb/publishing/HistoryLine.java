package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.shared.Language;
import java.time.Instant;

/**
 * Something that happened to a document: a step of an edition, or a save.
 *
 * @param step null for a save and for the opening of an edition
 * @param from null for a save and for the opening of an edition
 * @param to null for a save
 * @param actor full name
 * @param note the reason given; empty for none
 */
public record HistoryLine(
        long editionId,
        int number,
        Language language,
        Transition step,
        EditionState from,
        EditionState to,
        String actor,
        Instant at,
        String note,
        String contentHash) {

    public boolean save() {
        return to == null;
    }
}
