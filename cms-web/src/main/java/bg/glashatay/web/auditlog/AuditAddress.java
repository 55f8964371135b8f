package bg.glashatay.web.auditlog;

import bg.glashatay.ejb.auditlog.AuditFilter;
import bg.glashatay.ejb.auditlog.AuditPlace;
import bg.glashatay.ejb.text.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the page of the audit log shows, as its address says it. A parameter that means nothing counts as absent.
 *
 * @param before show what is older than this place; null for none
 * @param after show what is newer
 */
record AuditAddress(AuditFilter filter, AuditPlace before, AuditPlace after) {

    static final String PAGE = "/editor/admin/audit";
    static final String FILE = "/editor/admin/audit.csv";

    private static final int LONGEST_TEXT = 250;
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern COMMAND = Pattern.compile("[A-Z][A-Z_]{0,59}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    static AuditAddress of(Function<String, String> parameters) {
        var filter = new AuditFilter(
                text(parameters, "actor").orElse(null),
                text(parameters, "command").filter(COMMAND.asMatchPredicate()).orElse(null),
                text(parameters, "result").flatMap(AuditAddress::permitted).orElse(null),
                id(parameters, "edition"),
                id(parameters, "document"),
                day(parameters, "from"),
                day(parameters, "until"),
                text(parameters, "text").orElse(null));
        return new AuditAddress(
                filter,
                AuditPlace.of(parameters.apply("before")).orElse(null),
                AuditPlace.of(parameters.apply("after")).orElse(null));
    }

    /** The newest that pass the filter. */
    String newest() {
        return address(PAGE, null, null);
    }

    String olderThan(AuditPlace place) {
        return address(PAGE, "before", place);
    }

    String newerThan(AuditPlace place) {
        return address(PAGE, "after", place);
    }

    /** All that passes the filter, as a file. */
    String file() {
        return address(FILE, null, null);
    }

    private String address(String page, String side, AuditPlace place) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("actor", filter.actor());
        parameters.put("command", filter.command());
        parameters.put("result", result());
        parameters.put("edition", filter.editionId());
        parameters.put("document", filter.documentId());
        parameters.put("from", filter.from());
        parameters.put("until", filter.until());
        parameters.put("text", filter.text());
        if (place != null) {
            parameters.put(side, place.spelled());
        }
        var query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    /** As the address spells whether a command was permitted; null for either. */
    String result() {
        if (filter.permitted() == null) {
            return null;
        }
        return filter.permitted() ? "permitted" : "refused";
    }

    private static Optional<Boolean> permitted(String result) {
        return Optional.ofNullable(Map.of("permitted", true, "refused", false).get(result));
    }

    private static Optional<String> text(Function<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.apply(name))
                .map(PlainText::clean)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TEXT);
    }

    private static Long id(Function<String, String> parameters, String name) {
        return text(parameters, name)
                .filter(ID.asMatchPredicate())
                .map(Long::valueOf)
                .orElse(null);
    }

    private static LocalDate day(Function<String, String> parameters, String name) {
        try {
            return text(parameters, name)
                    .filter(DAY.asMatchPredicate())
                    .map(LocalDate::parse)
                    .orElse(null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
