package bg.glashatay.ejb.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Marks in one line which words went and which came. Words that stayed and only look otherwise, or lead elsewhere, stand
 * once, as they are now, with a note.
 */
final class WordDiff {

    /** Together in both lines; longer ones are shown as one deletion and one insertion. */
    static final int MOST_TOKENS = 4000;

    /** Signs and spaces in a row that do not part two changes. */
    private static final int MOST_SIGNS = 3;

    private static final String CELL_END = "|";
    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String OPEN_BOX = "␣";

    private final Element to;
    private final DiffWords words;
    private final MarkedWords marked;
    private final List<Token> gone = new ArrayList<>();
    private final List<Token> come = new ArrayList<>();

    private WordDiff(Element to, DiffWords words) {
        this.to = to;
        this.words = words;
        this.marked = new MarkedWords(words);
    }

    /** Writes the words of both lines into the element, those that differ in del and ins. */
    static void write(List<Token> before, List<Token> after, Element to, DiffWords words, Effort effort) {
        new WordDiff(to, words).write(before, after, effort);
    }

    private void write(List<Token> before, List<Token> after, Effort effort) {
        var stretches = Alignment.of(texts(before), texts(after), MOST_TOKENS, effort);
        int i = 0;
        int j = 0;
        for (int at = 0; at < stretches.size(); at++) {
            var stretch = stretches.get(at);
            var was = before.subList(i, i + stretch.before().size());
            var is = after.subList(j, j + stretch.after().size());
            i += was.size();
            j += is.size();
            boolean last = at == stretches.size() - 1;
            if (!stretch.same() || !last && onlyParts(is)) {
                gone.addAll(was);
                come.addAll(is);
            } else {
                flush();
                stayed(was, is);
            }
        }
        flush();
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }

    /**
     * "old old" beside "new new" reads better than every word crossed out by itself, and a colon that two sentences
     * happen to share tells nobody anything. The sign between two cells does.
     */
    private boolean onlyParts(List<Token> tokens) {
        return !gone.isEmpty()
                && !come.isEmpty()
                && tokens.size() <= MOST_SIGNS
                && tokens.stream()
                        .noneMatch(token -> token.isWord() || token.text().equals(CELL_END));
    }

    /** Words that are in both: plain where they carry the same marks, else as they are now, with what changed. */
    private void stayed(List<Token> before, List<Token> after) {
        int from = 0;
        while (from < after.size()) {
            var was = before.get(from);
            var is = after.get(from);
            int end = from + 1;
            while (end < after.size()
                    && before.get(end).hasMarksOf(was)
                    && after.get(end).hasMarksOf(is)) {
                end++;
            }
            var stretch = after.subList(from, end);
            if (was.hasMarksOf(is)) {
                plain(stretch, false, to);
            } else {
                reformed(was, is, stretch);
            }
            from = end;
        }
    }

    private void reformed(Token was, Token is, List<Token> stretch) {
        plain(stretch, false, to.appendElement("span").addClass("diff-form"));
        for (var note : FormNote.between(was.marks(), is.marks())) {
            var place = to.appendElement("span").addClass("diff-note");
            place.appendText(" [");
            note.write(place, words);
            place.appendText("]");
        }
    }

    private void flush() {
        if (!gone.isEmpty()) {
            marked.removed(to, place -> plain(gone, true, place));
            gone.clear();
        }
        if (!come.isEmpty()) {
            marked.added(to, place -> plain(come, true, place));
            come.clear();
        }
    }

    private static void plain(List<Token> tokens, boolean changed, Element to) {
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

    /** A link that came or went: say where it leads. */
    private static void address(Token token, Element to) {
        token.marks().stream().filter(mark -> mark.nameIs("a")).forEach(link -> to.appendElement("span")
                .addClass("diff-address")
                .appendText(" (" + link.attr("href") + ")"));
    }
}
