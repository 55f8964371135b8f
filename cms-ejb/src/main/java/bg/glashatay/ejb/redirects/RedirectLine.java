package bg.glashatay.ejb.redirects;

import java.util.List;

/**
 * A line of a table of redirects: an address, and where it leads.
 *
 * @param number from 1, as a spreadsheet counts
 * @param cells without those that are empty at its end
 */
public record RedirectLine(int number, List<String> cells) {

    public RedirectLine {
        cells = List.copyOf(cells);
    }

    /** @param to empty: what stood there is gone */
    public static RedirectLine of(int number, String from, String to) {
        return new RedirectLine(number, to.isBlank() ? List.of(from) : List.of(from, to));
    }

    String from() {
        return cells.get(0);
    }

    /** Empty: what stood there is gone. */
    String to() {
        return cells.size() < 2 ? "" : cells.get(1);
    }

    boolean isTooLong() {
        return cells.size() > 2;
    }
}
