package bg.glashatay.ejb.text;

import bg.glashatay.ejb.text.LineMoves.PlacedLine;
import bg.glashatay.ejb.text.TextDiff.Block;
import bg.glashatay.ejb.text.TextDiff.Kind;
import bg.glashatay.ejb.text.TextDiff.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds what became of each line of a body, and writes it down. */
final class LineComparison {

    /** Together in both bodies, between what they share at the ends. */
    private static final int MOST_LINES = 4000;
    /** Together in two lines that are compared word by word. */
    private static final int MOST_CHARACTERS = 200_000;

    private final DiffWords words;
    private final Effort effort;
    private final List<LineStretch> stretches = new ArrayList<>();
    private final List<LineMoves.Move> moves = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    LineComparison(DiffWords words, Effort effort) {
        this.words = words;
        this.effort = effort;
    }

    TextDiff of(List<ComparedLine> before, List<ComparedLine> after) {
        Alignment.of(before, after, MOST_LINES, effort).forEach(found -> stretches.add(new LineStretch(found)));
        // a line that stands elsewhere word for word must not be taken for one that was edited beyond recognition
        move(LineMoves.exact(gone(), come()));
        stretches.stream().filter(stretch -> !stretch.isSame()).forEach(stretch -> stretch.pair(effort));
        move(LineMoves.similar(gone(), come(), effort));
        stretches.forEach(this::write);
        return new TextDiff(new MovedBlocks(moves, before, after).told(blocks));
    }

    private void move(List<LineMoves.Move> found) {
        for (var move : found) {
            moves.add(move);
            stretches.get(move.from().stretch()).leave(move.from().index(), moves.size());
            stretches.get(move.to().stretch()).arrive(move.to().index(), moves.size());
        }
    }

    private List<PlacedLine> gone() {
        var lines = new ArrayList<PlacedLine>();
        for (int s = 0; s < stretches.size(); s++) {
            for (int i : stretches.get(s).gone()) {
                lines.add(new PlacedLine(s, i, stretches.get(s).before().get(i)));
            }
        }
        return lines;
    }

    private List<PlacedLine> come() {
        var lines = new ArrayList<PlacedLine>();
        for (int s = 0; s < stretches.size(); s++) {
            for (int j : stretches.get(s).come()) {
                lines.add(new PlacedLine(s, j, stretches.get(s).after().get(j)));
            }
        }
        return lines;
    }

    private void write(LineStretch stretch) {
        if (stretch.isSame()) {
            stretch.after().forEach(line -> whole(Kind.SAME, line));
            return;
        }
        int next = 0;
        for (int i = 0; i < stretch.before().size(); i++) {
            if (!stretch.stays(i)) {
                left(stretch, i);
                continue;
            }
            while (next < stretch.partner(i)) {
                arrived(stretch, next++);
            }
            edited(stretch.before().get(i), stretch.after().get(next++));
        }
        while (next < stretch.after().size()) {
            arrived(stretch, next++);
        }
    }

    private void left(LineStretch stretch, int i) {
        var line = stretch.before().get(i);
        if (stretch.moveAway(i) == 0) {
            whole(Kind.DELETED, line);
        } else {
            var frame = new LineFrame(line);
            frame.line().appendText(line.beginning());
            add(Kind.MOVED_AWAY, line, frame, List.of(), stretch.moveAway(i));
        }
    }

    private void arrived(LineStretch stretch, int j) {
        var line = stretch.after().get(j);
        int move = stretch.moveHere(j);
        if (move == 0) {
            whole(Kind.INSERTED, line);
        } else {
            var was = moves.get(move - 1).from().line();
            var frame = marked(was, line).orElseGet(() -> new LineFrame(line).holding(line));
            add(Kind.MOVED_HERE, line, frame, notes(was, line), move);
        }
    }

    private void edited(ComparedLine before, ComparedLine after) {
        var frame = marked(before, after);
        if (frame.isPresent()) {
            add(Kind.CHANGED, after, frame.get(), notes(before, after), 0);
        } else {
            whole(Kind.DELETED, before);
            whole(Kind.INSERTED, after);
        }
    }

    /** The line with its words marked; empty where that would take too much. */
    private Optional<LineFrame> marked(ComparedLine before, ComparedLine after) {
        var frame = new LineFrame(after);
        if (before.equals(after)) {
            return Optional.of(frame.holding(after));
        }
        int characters = before.text().length() + after.text().length();
        if (characters > MOST_CHARACTERS || !effort.affords(characters)) {
            return Optional.empty();
        }
        WordDiff.write(before.tokens(), after.tokens(), frame.line(), words, effort);
        return Optional.of(frame);
    }

    private List<String> notes(ComparedLine before, ComparedLine after) {
        return before.hasPathOf(after)
                ? List.of()
                : FormNote.between(before.form(), after.form(), words).stream()
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
