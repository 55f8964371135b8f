package bg.glashatay.web.publishing;

import bg.glashatay.ejb.publishing.Basis;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the text on the screen began with, as the page's script keeps it: a revision, and after it the fields that an
 * older one gave, such as {@code 120 lead:118 body:115}.
 */
final class BasisText {

    private static final String ID = "[1-9][0-9]{0,17}";
    private static final Pattern WHOLE = Pattern.compile(ID + "( [A-Za-z]+:" + ID + ")*");

    private BasisText() {}

    /**
     * Reads it.
     *
     * @param unanswered what the page sent and got no answer to, as the script keeps forms; empty for nothing
     * @throws IllegalArgumentException when no page of ours can have sent it
     */
    static Basis read(String text, String unanswered) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("No basis of a text: " + text);
        }
        var parts = text.split(" ");
        return new Basis(
                Long.parseLong(parts[0]),
                older(parts),
                FormJson.readAll(unanswered).stream().map(EditForm::input).toList());
    }

    private static Map<String, Long> older(String[] parts) {
        var older = new HashMap<String, Long>();
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            var field = parts[i].substring(0, colon);
            if (EditForm.FIELDS.contains(field)) {
                older.put(field, Long.valueOf(parts[i].substring(colon + 1)));
            }
        }
        return older;
    }
}
