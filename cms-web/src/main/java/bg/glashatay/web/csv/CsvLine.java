package bg.glashatay.web.csv;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of a file as RFC 4180 wants them. Spreadsheets take a cell that begins with one of a few signs for a formula and
 * carry it out; what people wrote must not get there, so such a cell begins with an apostrophe here.
 */
final class CsvLine {

    /** By this mark at the start of the file Excel knows that it is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The start of a formula, where a cell may start: at the value's, and within it after what some spreadsheets take
     * for the end of a cell whatever the quotes say (a semicolon is Excel's separator in Bulgarian). The wide forms
     * count as the narrow ones.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?:^|(?<=[;\\t\\r\\n]))(?=[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",;\\t\\r\\n]|^ | $");

    private CsvLine() {}

    /** One line with the ending that the RFC asks for. What is null is empty; times are UTC, to the microsecond. */
    static String of(List<?> values) {
        return values.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        var harmless = FORMULA.matcher(text(value)).replaceAll("'");
        return TO_BE_QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static String text(Object value) {
        return value instanceof Instant time
                ? time.truncatedTo(ChronoUnit.MICROS).toString()
                : Objects.toString(value, "");
    }
}
