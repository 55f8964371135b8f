package bg.glashatay.ejb.redirects;

import bg.glashatay.domain.shared.Issue;
import java.util.List;
import java.util.Optional;

/**
 * What became of each line of an import.
 *
 * @param stored false where nothing was, because one line could not be and all or none were wanted
 */
public record ImportReport(boolean stored, List<Line> lines) {

    public ImportReport {
        lines = List.copyOf(lines);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public enum Outcome {
        ADDED,
        CHANGED,
        /** It was so already. */
        UNCHANGED,
        REFUSED
    }

    /**
     * A line.
     *
     * @param number as a spreadsheet counts
     * @param from as it is kept; as it was written where it was refused
     * @param to where it leads in the end; empty: gone
     * @param why it was refused
     */
    public record Line(int number, String from, String to, Outcome outcome, Optional<Issue> why) {}
}
