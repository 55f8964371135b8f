package bg.glashatay.ejb.wordpress;

import bg.glashatay.domain.transfer.Verdict;
import bg.glashatay.ejb.transfer.ItemReport;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * WordPress's words in square brackets, made HTML where there is something of the kind here: {@code [caption]},
 * {@code [gallery]}, {@code [embed]}, {@code [audio]} and {@code [video]}. What a plug-in would have made of others
 * nobody knows; they stay as they were typed, and are told.
 */
final class Shortcodes {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\]]+))");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{1,40}");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,18}(?:\\s*,\\s*[0-9]{1,18}){0,200}");
    private static final int LONGEST_TAG = 4_000;

    private final String text;
    private final ItemReport report;
    private final StringBuilder html;
    private final Map<String, Integer> found = new HashMap<>();
    private int place;

    private Shortcodes(String text, ItemReport report) {
        this.text = text;
        this.report = report;
        this.html = new StringBuilder(text.length() + 100);
    }

    static String resolved(String text, ItemReport report) {
        return new Shortcodes(text, report).resolved();
    }

    private String resolved() {
        while (true) {
            int open = text.indexOf('[', place);
            if (open < 0) {
                return html.append(text, place, text.length()).toString();
            }
            html.append(text, place, open);
            place = open;
            if (!tag(open)) {
                html.append('[');
                place = open + 1;
            }
        }
    }

    /** Whether a shortcode that we know stood there, and was written and passed. */
    private boolean tag(int open) {
        int close = next("]", open);
        if (close < 0 || close - open > LONGEST_TAG || text.startsWith("[[", open)) {
            return false;
        }
        var inside = text.substring(open + 1, close);
        var name = inside.split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        return switch (name) {
            case "caption", "wp_caption" -> caption(name, inside, close + 1);
            case "gallery" -> gallery(inside, close + 1);
            case "embed" -> embed(close + 1);
            case "audio", "video" -> player(name, inside, close + 1);
            default -> {
                report.say(Verdict.CHANGED, "shortcode-kept", name);
                yield false;
            }
        };
    }

    private boolean caption(String name, String inside, int from) {
        var closing = "[/" + name + "]";
        int end = next(closing, from);
        int picture = next("<img", from);
        int pictureEnd = picture < 0 ? -1 : next(">", picture);
        if (pictureEnd < 0 || pictureEnd >= end) {
            return false;
        }
        var rest = text.substring(pictureEnd + 1, end);
        var after = rest.stripLeading().startsWith("</a>") ? rest.stripLeading().substring("</a>".length()) : rest;
        var told = attributes(inside).getOrDefault("caption", after.strip());
        html.append("<figure>")
                .append(text, picture, pictureEnd + 1)
                .append("<figcaption>")
                .append(told)
                .append("</figcaption></figure>");
        place = end + closing.length();
        return true;
    }

    /** All pictures of the text where none are named. */
    private boolean gallery(String inside, int from) {
        var attributes = attributes(inside);
        var ids = attributes.getOrDefault("ids", attributes.getOrDefault("include", ""));
        html.append("<div class=\"gallery\" data-pictures=\"")
                .append(NUMBERS.matcher(ids.strip()).matches() ? ids.replace(" ", "") : "")
                .append("\"></div>");
        place = from;
        return true;
    }

    private boolean embed(int from) {
        int end = next("[/embed]", from);
        if (end < 0) {
            return false;
        }
        link(text.substring(from, end).strip());
        place = end + "[/embed]".length();
        return true;
    }

    private boolean player(String name, String inside, int from) {
        attributes(inside).entrySet().stream()
                .filter(attribute -> attribute.getValue().matches("https?://\\S+"))
                .findFirst()
                .ifPresent(attribute -> link(attribute.getValue()));
        var closing = "[/" + name + "]";
        int end = next(closing, from);
        place = end >= 0 && isBlank(from, end) ? end + closing.length() : from;
        return true;
    }

    /**
     * Where something stands at a place or after it; -1 for nowhere. Asked for with rising places, so what was found is
     * looked for again only once it is passed: a long text of shortcodes that never end is gone through once.
     */
    private int next(String what, int from) {
        var known = found.get(what);
        if (known == null || known >= 0 && known < from) {
            known = text.indexOf(what, from);
            found.put(what, known);
        }
        return known;
    }

    private boolean isBlank(int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    private void link(String address) {
        report.say(Verdict.CHANGED, "embed-to-link", address);
        var escaped = Entities.escape(address);
        html.append("<p><a href=\"")
                .append(escaped)
                .append("\">")
                .append(escaped)
                .append("</a></p>");
    }

    private static Map<String, String> attributes(String inside) {
        var attributes = new HashMap<String, String>();
        for (var found = ATTRIBUTE.matcher(inside); found.find(); ) {
            var value =
                    found.group(2) != null ? found.group(2) : found.group(3) != null ? found.group(3) : found.group(4);
            attributes.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
        }
        return attributes;
    }
}
