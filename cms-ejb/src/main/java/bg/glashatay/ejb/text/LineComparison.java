package bg.glashatay.ejb.text;

import bg.glashatay.ejb.text.LineMoves.PlacedLine;
import bg.glashatay.ejb.text.MovedBlocks.Moved;
import bg.glashatay.ejb.text.TextDiff.Block;
import bg.glashatay.ejb.text.TextDiff.Kind;
import bg.glashatay.ejb.text.TextDiff.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds what became of each line of a body, and writes it down: first which line is which, wherever it stands, then which
 * of them have moved.
 */
final class LineComparison {

    private static final int NONE = -1;
    /** Together in both bodies, between what they share at the ends. */
    private static final int MOST_LINES = 4000;
    /** Together in two lines that are compared word by word. */
    private static final int MOST_CHARACTERS = 200_000;

    private final List<ComparedLine> before;
    private final List<ComparedLine> after;
    private final DiffWords words;
    private final Effort effort;
    /** For each line before, the line after that it became. */
    private final int[] became;
    /** For each line after, the number of the move by which it arrived; 0 for none. */
    private final int[] arrivals;

    private final List<Moved> moves = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    LineComparison(List<ComparedLine> before, List<ComparedLine> after, DiffWords words, Effort effort) {
        this.before = before;
        this.after = after;
        this.words = words;
        this.effort = effort;
        became = new int[before.size()];
        Arrays.fill(became, NONE);
        arrivals = new int[after.size()];
    }

    TextDiff told() {
        match();
        write(order());
        return new TextDiff(new MovedBlocks(moves, before, after).told(blocks));
    }

    private void match() {
        var stretches = new ArrayList<LineStretch>();
        int i = 0;
        int j = 0;
        for (var found : Alignment.of(before, after, MOST_LINES, effort)) {
            stretches.add(new LineStretch(found, i, j));
            i += found.before().size();
            j += found.after().size();
        }
        // a line that stands elsewhere word for word must not be taken for one that was edited beyond recognition
        take(LineMoves.exact(gone(stretches), come(stretches)), stretches);
        stretches.stream().filter(stretch -> !stretch.isSame()).forEach(stretch -> stretch.pair(effort));
        take(LineMoves.similar(gone(stretches), come(stretches), effort), stretches);
        stretches.forEach(stretch -> stretch.tell(became));
    }

    private static void take(List<LineMoves.Move> found, List<LineStretch> stretches) {
        for (var move : found) {
            var from = stretches.get(move.from().stretch());
            var to = stretches.get(move.to().stretch());
            from.become(move.from().index(), to.place(move.to().index()));
            to.take(move.to().index());
        }
    }

    private static List<PlacedLine> gone(List<LineStretch> stretches) {
        var lines = new ArrayList<PlacedLine>();
        for (int s = 0; s < stretches.size(); s++) {
            for (int i : stretches.get(s).gone()) {
                lines.add(new PlacedLine(s, i, stretches.get(s).before().get(i)));
            }
        }
        return lines;
    }

    private static List<PlacedLine> come(List<LineStretch> stretches) {
        var lines = new ArrayList<PlacedLine>();
        for (int s = 0; s < stretches.size(); s++) {
            for (int j : stretches.get(s).come()) {
                lines.add(new PlacedLine(s, j, stretches.get(s).after().get(j)));
            }
        }
        return lines;
    }

    /** Tells those that stayed from those that moved; what has too little in common for a move went and came. */
    private boolean[] order() {
        var lengths = before.stream().mapToInt(line -> line.text().length()).toArray();
        var stayed = RisingOrder.of(became, lengths);
        for (int i = 0; i < became.length; i++) {
            if (became[i] == NONE || stayed[i]) {
                continue;
            }
            var from = before.get(i);
            var to = after.get(became[i]);
            if (LineMoves.related(from, to)) {
                moves.add(new Moved(from, to));
                arrivals[became[i]] = moves.size();
            } else {
                became[i] = NONE;
            }
        }
        return stayed;
    }

    private void write(boolean[] stayed) {
        int next = 0;
        int left = 0;
        for (int i = 0; i < became.length; i++) {
            if (became[i] == NONE) {
                whole(Kind.DELETED, before.get(i));
            } else if (stayed[i]) {
                while (next < became[i]) {
                    arrived(next++);
                }
                stayed(before.get(i), after.get(next++));
            } else {
                left(before.get(i), ++left);
            }
        }
        while (next < after.size()) {
            arrived(next++);
        }
    }

    private void left(ComparedLine line, int move) {
        var frame = new LineFrame(line);
        frame.line().appendText(line.beginning());
        add(Kind.MOVED_AWAY, line, frame, List.of(), move);
    }

    private void arrived(int j) {
        var line = after.get(j);
        if (arrivals[j] == 0) {
            whole(Kind.INSERTED, line);
        } else {
            var was = moves.get(arrivals[j] - 1).from();
            var frame = marked(was, line).orElseGet(() -> new LineFrame(line).holding(line));
            add(Kind.MOVED_HERE, line, frame, notes(was, line), arrivals[j]);
        }
    }

    private void stayed(ComparedLine was, ComparedLine is) {
        if (was.equals(is)) {
            whole(Kind.SAME, is);
        } else {
            edited(was, is);
        }
    }

    private void edited(ComparedLine was, ComparedLine is) {
        var frame = marked(was, is);
        if (frame.isPresent()) {
            add(Kind.CHANGED, is, frame.get(), notes(was, is), 0);
        } else {
            whole(Kind.DELETED, was);
            whole(Kind.INSERTED, is);
        }
    }

    /** The line with its words marked; empty where that would take too much. */
    private Optional<LineFrame> marked(ComparedLine was, ComparedLine is) {
        var frame = new LineFrame(is);
        if (was.equals(is)) {
            return Optional.of(frame.holding(is));
        }
        int characters = was.text().length() + is.text().length();
        if (characters > MOST_CHARACTERS || !effort.affords(characters)) {
            return Optional.empty();
        }
        WordDiff.write(was.tokens(), is.tokens(), frame.line(), words, effort);
        return Optional.of(frame);
    }

    private List<String> notes(ComparedLine was, ComparedLine is) {
        return was.hasPathOf(is)
                ? List.of()
                : FormNote.between(was.form(), is.form(), words).stream()
                        .map(this::html)
                        .toList();
    }

    private String html(FormNote note) {
        var place = new Element("span");
        note.write(place, words);
        return HtmlPolicy.write(place);
    }

    private void whole(Kind kind, ComparedLine line) {
        var frame = new LineFrame(line);
        switch (kind) {
            case DELETED -> frame.holding(line, "del");
            case INSERTED -> frame.holding(line, "ins");
            default -> frame.holding(line);
        }
        add(kind, line, frame, List.of(), 0);
    }

    private void add(Kind kind, ComparedLine line, LineFrame frame, List<String> notes, int move) {
        var end = move == 0 ? Optional.<Move>empty() : Optional.of(new Move(move, false, ""));
        blocks.add(new Block(kind, line.form().kind(), frame.html(), notes, end, 1));
    }
}
