package bg.glashatay.web.desk;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.EditionFilter;
import bg.glashatay.ejb.publishing.EditionOrder;
import bg.glashatay.ejb.text.PlainText;
import bg.glashatay.web.shared.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the document list shows, as its address says it: the address can be kept, sent and gone back to. A parameter that
 * means nothing counts as absent.
 */
record ListAddress(EditionFilter filter, EditionOrder order, boolean ascending) {

    static final String FILE = "/editor/documents.csv";

    private static final String LIST = "/editor/documents";
    private static final int LONGEST_TEXT = 250;
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    static ListAddress of(Map<String, String> parameters) {
        var filter = new EditionFilter(
                text(parameters, "section"),
                constant(parameters, "state", EditionState.class),
                constant(parameters, "type", DocumentType.class),
                constant(parameters, "language", Language.class),
                text(parameters, "author"),
                year(parameters),
                text(parameters, "text"));
        var wanted = constant(parameters, "sort", EditionOrder.class);
        var order = wanted == null ? EditionOrder.CHANGED : wanted;
        var direction = parameters.get("dir");
        return new ListAddress(filter, order, direction == null ? risesByItself(order) : direction.equals("asc"));
    }

    /** The same list sorted by a column: the other way round when it is sorted by it already. */
    String sortedBy(EditionOrder column) {
        return address(LIST, column, column == order ? !ascending : risesByItself(column));
    }

    /** The list as it is. */
    String here() {
        return address(LIST, order, ascending);
    }

    /** All of it as a file. */
    String file() {
        return address(FILE, order, ascending);
    }

    private String address(String page, EditionOrder by, boolean upwards) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("text", filter.text());
        parameters.put("section", filter.section());
        parameters.put("state", filter.state());
        parameters.put("type", filter.type());
        parameters.put("language", filter.language());
        parameters.put("author", filter.author());
        parameters.put("year", filter.year());
        parameters.put("sort", by == EditionOrder.CHANGED ? null : by);
        parameters.put("dir", upwards == risesByItself(by) ? null : upwards ? "asc" : "desc");
        var query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    /** Titles go from А to Я; of changes, the newest is first. */
    private static boolean risesByItself(EditionOrder order) {
        return order != EditionOrder.CHANGED;
    }

    private static String encoded(Object value) {
        var spelled = value instanceof Enum<?> constant ? Words.of(constant) : value.toString();
        return URLEncoder.encode(spelled, StandardCharsets.UTF_8);
    }

    private static String text(Map<String, String> parameters, String name) {
        var value = PlainText.clean(parameters.getOrDefault(name, ""));
        return value.isEmpty() || value.length() > LONGEST_TEXT ? null : value;
    }

    private static Year year(Map<String, String> parameters) {
        var value = parameters.getOrDefault("year", "");
        return YEAR.matcher(value).matches() ? Year.parse(value) : null;
    }

    private static <E extends Enum<E>> E constant(Map<String, String> parameters, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Words.of(constant).equals(parameters.get(name)))
                .findFirst()
                .orElse(null);
    }
}
