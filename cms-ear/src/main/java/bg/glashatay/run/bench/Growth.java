package bg.glashatay.run.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same figures of sites of different sizes beside each other, with the factor from the first to the last. */
final class Growth {

    private final List<String> sizes = new ArrayList<>();
    private final Map<String, Map<String, Double>> lines = new LinkedHashMap<>();

    /** From now on figures are of a site of so many documents. */
    void at(long documents) {
        sizes.add(String.format(Locale.ROOT, "%,d", documents));
    }

    void add(String line, double figure) {
        lines.computeIfAbsent(line, any -> new LinkedHashMap<>()).put(sizes.get(sizes.size() - 1), figure);
        Report.line("%s: %s", line, shown(figure));
    }

    /** As a table in Markdown. */
    void print() {
        Report.line("| documents | %s | factor |", String.join(" | ", sizes));
        Report.line("|---|%s", "---|".repeat(sizes.size() + 1));
        lines.forEach((line, figures) -> {
            var row = new StringBuilder("| " + line + " |");
            sizes.forEach(size -> row.append(' ')
                    .append(figures.containsKey(size) ? shown(figures.get(size)) : "–")
                    .append(" |"));
            Report.line("%s %s |", row, factor(figures));
        });
    }

    private String factor(Map<String, Double> figures) {
        var first = figures.get(sizes.get(0));
        var last = figures.get(sizes.get(sizes.size() - 1));
        return sizes.size() < 2 || first == null || last == null
                ? "–"
                : String.format(Locale.ROOT, "%.2f", last / first);
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%.1f" : "%,.0f", figure);
    }
}
