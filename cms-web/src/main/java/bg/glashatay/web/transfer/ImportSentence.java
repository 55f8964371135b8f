package bg.glashatay.web.transfer;

import bg.glashatay.web.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for what a report says by a key. */
final class ImportSentence {

    /** Before the key of a sentence that writers are told as well. */
    private static final String ISSUE = "issue:";

    private ImportSentence() {}

    /** A sentence that nobody has words for, one of a newer version perhaps, goes by its key. */
    static String of(Locale locale, String prefix, String key, List<String> arguments) {
        var feature = key.startsWith(ISSUE) ? "publishing" : "transfer";
        var name = key.startsWith(ISSUE) ? "issue." + key.substring(ISSUE.length()) : prefix + key;
        var known = ResourceBundle.getBundle("bg.glashatay.web." + feature + ".messages", locale)
                .containsKey(name);
        return known ? Texts.of(locale, feature, name, arguments.toArray()) : key + " " + String.join(" ", arguments);
    }
}
