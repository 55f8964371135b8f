package bg.glashatay.web.api;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.publishing.HistoryEvent;
import bg.glashatay.ejb.publishing.HistoryLine;
import java.time.Instant;

/**
 * Something that happened to a document.
 *
 * @param event the step that was taken; {@code OPEN} for a new edition, {@code SAVE} for a new revision
 * @param note the reason given; absent for none
 * @param revision the text that it was about
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
        String contentHash,
        long revision) {

    static HistoryEntry of(HistoryEvent happened) {
        var line = happened.line();
        return new HistoryEntry(
                line.number(),
                line.language().code(),
                event(line),
                line.from(),
                line.to(),
                line.actor(),
                line.at(),
                line.note().isEmpty() ? null : line.note(),
                line.contentHash(),
                happened.revision());
    }

    private static String event(HistoryLine line) {
        if (line.save()) {
            return "SAVE";
        }
        return line.step() == null ? "OPEN" : line.step().name();
    }
}
