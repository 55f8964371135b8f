package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Marks in one line which words went and which came. */
final class WordDiff {

    /** Together in both lines; longer ones are shown as one deletion and one insertion. */
    static final int MOST_TOKENS = 4000;

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String OPEN_BOX = "␣";

    private WordDiff() {}

    /** Writes the words of both lines into the element, those that differ in del and ins. */
    static void write(List<Token> before, List<Token> after, Element to) {
        var gone = new ArrayList<Token>();
        var come = new ArrayList<Token>();
        var stretches = Alignment.of(before, after, MOST_TOKENS);
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            boolean between = i > 0 && i < stretches.size() - 1;
            if (!stretch.same()) {
                gone.addAll(stretch.before());
                come.addAll(stretch.after());
            } else if (between
                    && stretch.before().stream().allMatch(Token::isSpace)
                    && !gone.isEmpty()
                    && !come.isEmpty()) {
                // "old old" beside "new new" reads better than every word crossed out by itself
                gone.addAll(stretch.before());
                come.addAll(stretch.after());
            } else {
                flush(gone, come, to);
                plain(stretch.after(), false, to);
            }
        }
        flush(gone, come, to);
    }

    /** Writes words as they are. */
    static void plain(List<Token> tokens, boolean changed, Element to) {
        int from = 0;
        while (from < tokens.size()) {
            var first = tokens.get(from);
            int end = from + 1;
            while (end < tokens.size() && tokens.get(end).hasMarksOf(first)) {
                end++;
            }
            var place = to;
            for (var mark : first.marks()) {
                place = place.appendChild(mark.shallowClone()).lastElementChild();
            }
            words(tokens.subList(from, end), changed, place);
            if (changed) {
                address(first, to);
            }
            from = end;
        }
    }

    /** How often each word stands in a line. */
    static Map<String, Integer> words(List<Token> tokens) {
        var words = new HashMap<String, Integer>();
        tokens.stream().filter(Token::isWord).forEach(token -> words.merge(token.text(), 1, Integer::sum));
        return words;
    }

    /** How much two lines have in common (Dice's coefficient): 0 nothing, 1 all of their words. */
    static double similarity(Map<String, Integer> before, Map<String, Integer> after) {
        int all = size(before) + size(after);
        int shared = before.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), after.getOrDefault(word.getKey(), 0)))
                .sum();
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void flush(List<Token> gone, List<Token> come, Element to) {
        if (!gone.isEmpty()) {
            plain(gone, true, to.appendElement("del"));
            gone.clear();
        }
        if (!come.isEmpty()) {
            plain(come, true, to.appendElement("ins"));
            come.clear();
        }
    }

    private static void words(List<Token> tokens, boolean changed, Element to) {
        var text = new StringBuilder();
        for (var token : tokens) {
            if (token.text().equals(Token.LINE_BREAK)) {
                text(text.append(changed ? "↵" : ""), changed, to);
                text.setLength(0);
                to.appendElement("br");
            } else {
                text.append(token.text());
            }
        }
        text(text, changed, to);
    }

    private static void text(CharSequence text, boolean changed, Element to) {
        var parts = changed ? text.toString().split(NO_BREAK_SPACE, -1) : new String[] {text.toString()};
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                to.appendElement("span").addClass("diff-nbsp").appendText(OPEN_BOX);
            }
            if (!parts[i].isEmpty()) {
                to.appendText(parts[i]);
            }
        }
    }

    /** A link that leads somewhere else looks the same: say where it leads. */
    private static void address(Token token, Element to) {
        token.marks().stream().filter(mark -> mark.nameIs("a")).forEach(link -> to.appendElement("span")
                .addClass("diff-address")
                .appendText(" (" + link.attr("href") + ")"));
    }
}
