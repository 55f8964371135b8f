package bg.glashatay.run.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens texts to write in them, changes each a little and saves it, as a browser does. */
final class WritingTimes {

    private static final Pattern FORM = Pattern.compile("(?s)<form id=\"edit\".*?</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea\\b([^>]*)>(.*?)</textarea>");
    private static final Pattern CHOICE = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern CHOSEN =
            Pattern.compile("<option\\b(?=[^>]*\\bselected\\b)[^>]*\\bvalue=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern UNSENT =
            Pattern.compile("\\btype=\"(?:submit|button|image|file|reset)\"|\\bdisabled\\b");
    private static final Pattern TICK = Pattern.compile("\\btype=\"(?:checkbox|radio)\"");

    private final DeskTimes desk;
    private final Sample opening = new Sample();
    private final Sample saving = new Sample();

    WritingTimes(DeskTimes desk) {
        this.desk = desk;
    }

    Sample opening() {
        return opening;
    }

    Sample saving() {
        return saving;
    }

    /** Opens the edition, adds a sentence to its text and saves it. */
    void write(long editionId, String sentence) {
        var path = "/editor/editions/" + editionId;
        var page = opening.timed(() -> desk.open(path));
        var fields = fields(page);
        fields.merge("body", "<p>" + sentence + "</p>", String::concat);
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", "save");
        fields.put("jakarta.faces.behavior.event", "action");
        fields.put("jakarta.faces.partial.execute", "edit");
        fields.put("jakarta.faces.partial.render", "mayReopen answer facts headline reopens");
        var answer = saving.timed(() -> desk.post(path, fields));
        if (!answer.contains("saved&#34;:true")) {
            throw new IllegalStateException(
                    "Edition " + editionId + " is not saved: " + answer.substring(0, Math.min(2_000, answer.length())));
        }
    }

    /** What a browser would send of the form. */
    private static Map<String, String> fields(String page) {
        var found = FORM.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("There is no form to write in");
        }
        var form = found.group();
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form).results().map(input -> input.group(1)).forEach(input -> {
            boolean unticked = TICK.matcher(input).find() && !input.contains("checked");
            if (!unticked && !UNSENT.matcher(input).find()) {
                put(fields, input, attribute(VALUE, input));
            }
        });
        TEXT.matcher(form).results().forEach(text -> put(fields, text.group(1), text.group(2)));
        CHOICE.matcher(form).results().forEach(choice -> {
            var chosen = CHOSEN.matcher(choice.group(2));
            put(fields, choice.group(1), chosen.find() ? chosen.group(1) : "");
        });
        return fields;
    }

    private static void put(Map<String, String> fields, String element, String value) {
        var name = attribute(NAME, element);
        if (!name.isEmpty()) {
            fields.put(name, unescaped(value));
        }
    }

    private static String attribute(Pattern attribute, String element) {
        var found = attribute.matcher(element);
        return found.find() ? found.group(1) : "";
    }

    private static String unescaped(String html) {
        return Pattern.compile("&#(\\d+);")
                .matcher(html)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }
}
