package bg.glashatay.ejb.text;

import bg.glashatay.domain.shared.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A body whose headings can be linked to, and what they are. Authors give no ids ({@link HtmlPolicy} has none): each
 * heading is called after its words, so that an address such as {@code #part-srokove} stays while the words do.
 *
 * @param html the body with an id for every heading of the second and third level
 */
public record Outline(String html, List<Heading> headings) {

    /** No other element of a page is called so. */
    private static final String PREFIX = "part-";

    private static final int LONGEST_ID = 60;

    /** As {@link HtmlPolicy} writes them. */
    private static final Pattern HEADING =
            Pattern.compile("<h([23])((?: lang=\"[^\"]*\")?)>(.*?)</h\\1>", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    public Outline {
        headings = List.copyOf(headings);
    }

    /**
     * A heading.
     *
     * @param level 2 or 3
     * @param text its words, without markup
     */
    public record Heading(int level, String id, String text) {}

    /** The outline of a sanitised body. */
    public static Outline of(String body) {
        var headings = new ArrayList<Heading>();
        var taken = new HashSet<String>();
        var next = new HashMap<String, Integer>();
        var html = HEADING.matcher(body).replaceAll(found -> {
            var words = words(found.group(3));
            var id = id(words, taken, next);
            headings.add(new Heading(Integer.parseInt(found.group(1)), id, words));
            return Matcher.quoteReplacement("<h" + found.group(1) + " id=\"" + id + "\"" + found.group(2) + ">"
                    + found.group(3) + "</h" + found.group(1) + ">");
        });
        return new Outline(html, headings);
    }

    /** How long the text is, in characters that are read. */
    public int length() {
        return TAG.matcher(html).replaceAll("").length();
    }

    private static String words(String heading) {
        // not text(), which makes ordinary spaces of no-break ones
        return Jsoup.parseBodyFragment(heading)
                .body()
                .wholeText()
                .replace('\n', ' ')
                .strip();
    }

    /** @param next the number to try next for headings with the same words, of which there may be many */
    private static String id(String words, Set<String> taken, Map<String, Integer> next) {
        var name = Slug.from(words).map(Slug::value).orElse("");
        var base = PREFIX + (name.length() > LONGEST_ID ? name.substring(0, LONGEST_ID) : name);
        var id = name.isEmpty() ? base + "1" : base;
        while (!taken.add(id)) {
            int number = next.merge(base, 2, (before, first) -> before + 1);
            id = base + (name.isEmpty() ? "" : "-") + number;
        }
        return id;
    }
}
