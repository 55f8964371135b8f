package bg.glashatay.ejb.redirects;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads redirects as a spreadsheet writes them: an address and where it leads on each line, parted by a semicolon, a tab
 * or a comma, with or without quotes and a heading. (Two columns do not earn a library that brings two more along.)
 */
final class RedirectCsv {

    private static final Set<String> HEADINGS = Set.of("from", "от", "source", "стар адрес", "old address");

    private RedirectCsv() {}

    static List<RedirectLine> read(String text) {
        var lines = new ArrayList<RedirectLine>();
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char parting = parting(plain);
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i == plain.length() ? '\n' : plain.charAt(i);
            boolean next = i + 1 < plain.length() && plain.charAt(i + 1) == '"';
            if (quoted && c == '"' && next) {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == '\n') {
                // no address goes over a line's end; a quote that nobody closed ends here
                quoted = false;
                cells.add(cell.toString().strip());
                cell.setLength(0);
                add(lines, number++, cells);
                cells.clear();
            } else if (c == parting && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return lines;
    }

    private static void add(List<RedirectLine> lines, int number, List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        boolean heading =
                lines.isEmpty() && end > 0 && HEADINGS.contains(cells.get(0).toLowerCase(java.util.Locale.ROOT));
        if (end > 0 && !heading) {
            lines.add(new RedirectLine(number, cells.subList(0, end)));
        }
    }

    /** What the first line that has something is parted by. */
    private static char parting(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }
}
