package bg.glashatay.ejb.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a line stands in a body, read from the path of a {@link TextBlock}.
 *
 * @param depth how many lists it stands in
 * @param start the number at which its list begins; 1 where it is not numbered
 * @param cells how many cells a row has; 0 for other lines
 * @param headers how many of them are headers
 * @param spans the cells that stand for several, as written
 * @param quoted whether it stands in a quotation
 * @param language another language than its surroundings'; empty for none
 * @param path everything together
 */
record LineForm(
        LineKind kind,
        int depth,
        int start,
        int cells,
        int headers,
        String spans,
        boolean quoted,
        String language,
        String path) {

    private static final Pattern START = Pattern.compile("ol\\[start=(\\d{1,9})]");
    private static final Pattern LANGUAGE = Pattern.compile("\\[lang=([^\\]]*)]");
    private static final Pattern SPAN = Pattern.compile("\\[(?:col|row)span=");

    static LineForm of(String path) {
        var steps = Arrays.asList(path.split(" "));
        var names = steps.stream().map(step -> step.split("[\\[/]", 2)[0]).toList();
        var last = steps.get(steps.size() - 1);
        var cells = Arrays.stream(last.split("/")).skip(1).toList();
        var start = START.matcher(path);
        var language = LANGUAGE.matcher(path);
        return new LineForm(
                kind(names),
                (int) names.stream().filter(LineForm::isList).count(),
                start.find() ? Integer.parseInt(start.group(1)) : 1,
                cells.size(),
                (int) cells.stream().filter(cell -> cell.startsWith("th")).count(),
                cells.stream()
                        .filter(cell -> SPAN.matcher(cell).find())
                        .map(cell -> cell.replaceAll("\\[(?!colspan|rowspan)[^\\]]*]", ""))
                        .collect(Collectors.joining("/")),
                names.contains("blockquote"),
                language.find() ? language.group(1) : "",
                path);
    }

    private static LineKind kind(List<String> names) {
        return switch (names.get(names.size() - 1)) {
            case "h2" -> LineKind.HEADING_2;
            case "h3" -> LineKind.HEADING_3;
            case "h4" -> LineKind.HEADING_4;
            case "tr" -> LineKind.ROW;
            case "caption" -> LineKind.CAPTION;
            case "hr" -> LineKind.RULE;
            default -> proseKind(names);
        };
    }

    private static LineKind proseKind(List<String> names) {
        int item = names.lastIndexOf("li");
        int quote = names.lastIndexOf("blockquote");
        if (item > quote) {
            return names.lastIndexOf("ol") > names.lastIndexOf("ul") ? LineKind.NUMBERED : LineKind.BULLET;
        }
        return quote >= 0 ? LineKind.QUOTE : LineKind.PARAGRAPH;
    }

    private static boolean isList(String name) {
        return name.equals("ul") || name.equals("ol");
    }
}
