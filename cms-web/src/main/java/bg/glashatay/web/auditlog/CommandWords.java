package bg.glashatay.web.auditlog;

import bg.glashatay.web.shared.Bundle;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.util.Faces;

/** The commands of the audit log in words, from the bundle; one that it does not know goes by its own name. */
final class CommandWords {

    private static final String PREFIX = "command.";

    private CommandWords() {}

    static String of(String command) {
        return Bundle.of("auditlog", Faces.getLocale()).find(PREFIX + command).orElse(command);
    }

    /** As a dictionary sorts their words. */
    static List<CommandChoice> all() {
        var texts = Bundle.of("auditlog", Faces.getLocale()).all();
        return texts.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> new CommandChoice(key.substring(PREFIX.length()), texts.getString(key)))
                .sorted(Comparator.comparing(CommandChoice::words, Collator.getInstance(texts.getLocale())))
                .toList();
    }
}
