package bg.glashatay.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as a screen reader says it: Chromium's accessibility tree from beginning to end, one thing a line, with its
 * kind before its name. Texts stand as they are.
 */
final class ReadAloud {

    /** A node of Playwright's snapshot: indentation, role, its name in quotes, attributes, text after a colon. */
    private static final Pattern NODE =
            Pattern.compile("(\\s*)- ([a-z]+|/[a-z]+)(?: \"((?:[^\"\\\\]|\\\\.)*)\")?((?: \\[[^]]*])*):?(?: (.*))?");

    private static final Pattern QUOTED = Pattern.compile("(\\s*- )'(.*)'(:.*|)");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("banner", "начало на страницата"),
            Map.entry("main", "основна част"),
            Map.entry("contentinfo", "край на страницата"),
            Map.entry("navigation", "навигация"),
            Map.entry("region", "област"),
            Map.entry("article", "статия"),
            Map.entry("search", "търсене"),
            Map.entry("heading", "заглавие"),
            Map.entry("link", "връзка"),
            Map.entry("button", "бутон"),
            Map.entry("textbox", "поле"),
            Map.entry("searchbox", "поле за търсене"),
            Map.entry("radio", "радиобутон"),
            Map.entry("checkbox", "отметка"),
            Map.entry("combobox", "списък за избор"),
            Map.entry("group", "група"),
            Map.entry("list", "списък"),
            Map.entry("img", "изображение"),
            Map.entry("figure", "илюстрация"),
            Map.entry("table", "таблица"),
            Map.entry("time", ""),
            Map.entry("paragraph", ""),
            Map.entry("emphasis", ""),
            Map.entry("strong", ""),
            Map.entry("listitem", "•"),
            Map.entry("text", ""));

    private ReadAloud() {}

    static List<String> lines(Page page) {
        var lines = new ArrayList<String>();
        page.locator("body").ariaSnapshot().lines().forEach(line -> said(line).ifPresent(lines::add));
        return List.copyOf(lines);
    }

    private static Optional<String> said(String line) {
        var node = NODE.matcher(plain(line));
        if (!node.matches() || node.group(2).startsWith("/")) {
            return Optional.empty();
        }
        var words = new StringBuilder(KINDS.getOrDefault(node.group(2), node.group(2)));
        level(node).ifPresent(level -> words.append(' ').append(level));
        var name = node.group(3) == null ? node.group(5) : node.group(3);
        if (name != null) {
            words.append(words.isEmpty() || words.toString().equals("•") ? " " : ": ")
                    .append(unquoted(name));
        }
        var said = words.toString().strip();
        return said.isEmpty() || said.equals("•") ? Optional.empty() : Optional.of(node.group(1) + said);
    }

    /** YAML puts a whole node between apostrophes where a colon in its name would end it too early. */
    private static String plain(String line) {
        var quoted = QUOTED.matcher(line);
        return quoted.matches() ? quoted.group(1) + quoted.group(2).replace("''", "'") + quoted.group(3) : line;
    }

    private static Optional<String> level(Matcher node) {
        var level = Pattern.compile("\\[level=(\\d)]").matcher(node.group(4));
        return level.find() ? Optional.of("ниво " + level.group(1)) : Optional.empty();
    }

    private static String unquoted(String name) {
        var bare = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
        return bare.replaceAll("\\\\(.)", "$1");
    }
}
