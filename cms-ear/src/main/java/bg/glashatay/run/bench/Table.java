package bg.glashatay.run.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown whose rows are printed as they come, so that whoever waits sees something. */
final class Table {

    private final List<Integer> widths = new ArrayList<>();

    /** Prints the head; a column is as wide as its name says, numbers stand to the right. */
    Table(String... columns) {
        for (var column : columns) {
            widths.add(column.length());
        }
        print(List.of(columns));
        Report.line("|%s|", String.join("|", widths.stream().map(Table::rule).toList()));
    }

    void row(Object... cells) {
        var texts = new ArrayList<String>();
        for (var cell : cells) {
            texts.add(text(cell));
        }
        print(texts);
    }

    private void print(List<String> cells) {
        var line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            line.append(' ')
                    .append(cell)
                    .append(" ".repeat(Math.max(0, widths.get(i) - cell.length())))
                    .append(" |");
        }
        Report.line("%s", line);
    }

    private static String rule(int width) {
        return "-".repeat(width + 2);
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return number(number);
        }
        return cell.toString();
    }

    /** As exact as it is worth: ratios with two places, thousands with none. */
    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "–";
        }
        var places = Math.abs(number) >= 100 ? "%.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, places, number);
    }
}
