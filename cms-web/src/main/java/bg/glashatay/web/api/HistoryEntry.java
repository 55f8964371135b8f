package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.publishing.HistoryLine;
import java.time.Instant;

/**
 * Something that happened to a document.
 *
 * @param event the step that was taken; {@code OPEN} for a new edition, {@code SAVE} for a new revision
 * @param note the reason given; absent for none
 */
public record HistoryEntry(
        int edition,
        String language,
        String event,
        EditionState from,
        EditionState to,
        String actor,
        Instant at,
        String note,
        String contentHash) {

    static HistoryEntry of(HistoryLine line) {
        return new HistoryEntry(
                line.number(),
                line.language().code(),
                event(line),
                line.from(),
                line.to(),
                line.actor(),
                line.at(),
                line.note().isEmpty() ? null : line.note(),
                line.contentHash());
    }

    private static String event(HistoryLine line) {
        if (line.save()) {
            return "SAVE";
        }
        return line.step() == null ? "OPEN" : line.step().name();
    }
}
