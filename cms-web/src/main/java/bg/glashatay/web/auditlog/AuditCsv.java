package bg.glashatay.web.auditlog;

import bg.glashatay.ejb.auditlog.AuditRow;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of the audit log as RFC 4180 wants them. Spreadsheets take a cell that begins with one of a few signs for a
 * formula and carry it out; what people wrote must not get there, so such a cell begins with an apostrophe here.
 */
final class AuditCsv {

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

    /** The names of the columns. They and the values are for programs, and so in no language of people. */
    static final String HEAD = line(List.of(
            "made_at_utc",
            "actor",
            "command",
            "result",
            "edition",
            "from_state",
            "to_state",
            "content_hash",
            "detail"));

    private AuditCsv() {}

    static String line(AuditRow row) {
        return line(Stream.of(
                        Utc.exact(row.madeAt()),
                        row.actor(),
                        row.command(),
                        row.permitted() ? "permitted" : "refused",
                        row.editionId(),
                        row.from(),
                        row.to(),
                        row.contentHash(),
                        row.detail())
                .map(value -> Objects.toString(value, ""))
                .toList());
    }

    /** One line with the ending that the RFC asks for. */
    static String line(List<String> values) {
        return values.stream().map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var harmless = FORMULA.matcher(value).replaceAll("'");
        return TO_BE_QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
