package bg.glashatay.web.transfer;

import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.shared.Dates;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** The words for what a report says by a key. */
final class ImportSentence {

    /** Before the key of a sentence that writers are told as well. */
    private static final String ISSUE = "issue:";

    private ImportSentence() {}

    /** A sentence that nobody has words for, one of a newer version perhaps, goes by its key. */
    static String of(Locale locale, String prefix, String key, List<String> arguments) {
        var feature = key.startsWith(ISSUE) ? "shared" : "transfer";
        var name = key.startsWith(ISSUE) ? "issue." + key.substring(ISSUE.length()) : prefix + key;
        var words =
                arguments.stream().map(argument -> readable(argument, locale)).toList();
        return Bundle.of(feature, locale)
                .find(name, words.toArray())
                .orElseGet(() -> key + " " + String.join(" ", words));
    }

    /** Times are kept as ISO 8601 has them, in no language; people read them as all others. */
    private static String readable(String argument, Locale locale) {
        try {
            return Dates.moment(Instant.parse(argument), locale);
        } catch (DateTimeParseException noTime) {
            return argument;
        }
    }
}
