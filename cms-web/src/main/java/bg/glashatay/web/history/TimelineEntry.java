package bg.glashatay.web.history;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.ejb.publishing.HistoryEvent;
import bg.glashatay.ejb.publishing.HistoryLine;
import java.time.Instant;

/** One thing that happened, as the history tells it. */
public record TimelineEntry(HistoryEvent event) {

    /** The key of what was done. */
    public String deed() {
        if (event.saves() > 0) {
            return "SAVE";
        }
        if (line().to() == EditionState.SUPERSEDED) {
            return "SUPERSEDE";
        }
        return line().step() == null ? "OPEN" : line().step().name();
    }

    public HistoryLine line() {
        return event.line();
    }

    /** How many saves in a row it stands for; 0 for a step. */
    public int saves() {
        return event.saves();
    }

    public Instant at() {
        return line().at();
    }

    /** The text that it was about. */
    public long revision() {
        return event.revision();
    }

    /** The name of a row of saves in the page's address. */
    public String row() {
        return event.revision() + "-" + event.firstRevision();
    }
}
