package bg.glashatay.web.auditlog;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

/** The commands of the audit log in words, from the bundle; one that it does not know goes by its own name. */
final class CommandWords {

    private static final String BUNDLE = "bg.glashatay.web.auditlog.messages";
    private static final String PREFIX = "command.";

    private CommandWords() {}

    static String of(String command) {
        var texts = texts();
        return texts.containsKey(PREFIX + command) ? texts.getString(PREFIX + command) : command;
    }

    /** As a dictionary sorts their words. */
    static List<CommandChoice> all() {
        var texts = texts();
        return texts.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> new CommandChoice(key.substring(PREFIX.length()), texts.getString(key)))
                .sorted(Comparator.comparing(CommandChoice::words, Collator.getInstance(texts.getLocale())))
                .toList();
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle(BUNDLE, Faces.getLocale());
    }
}
