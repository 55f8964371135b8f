package bg.glashatay.web.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.publishing.HistoryLine;
import java.time.Instant;

/**
 * One thing that happened, as the history tells it.
 *
 * @param saves how many saves in a row it stands for; 0 for a step
 */
public record TimelineEntry(HistoryLine line, int saves) {

    static TimelineEntry of(HistoryLine line) {
        return new TimelineEntry(line, line.save() ? 1 : 0);
    }

    /** The key of what was done. */
    public String deed() {
        if (line.save()) {
            return "SAVE";
        }
        if (line.to() == EditionState.SUPERSEDED) {
            return "SUPERSEDE";
        }
        return line.step() == null ? "OPEN" : line.step().name();
    }

    public Instant at() {
        return line.at();
    }

    /** Whether the earlier line is one more save of the same writing. */
    boolean continues(HistoryLine earlier) {
        return line.save()
                && earlier.save()
                && line.editionId() == earlier.editionId()
                && line.actor().equals(earlier.actor());
    }

    TimelineEntry andEarlier() {
        return new TimelineEntry(line, saves + 1);
    }
}
