package bg.glashatay.ejb.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lines that went from one place are lines that came in another. */
final class LineMoves {

    /** A line that went and the line that it is in its new place. */
    record Move(PlacedLine from, PlacedLine to) {}

    /** A line with the number of the stretch in which it went or came. */
    record PlacedLine(int stretch, int index, ComparedLine line) {}

    private record Candidate(PlacedLine from, PlacedLine to, double alike) {}

    /** A moved line may be edited as well, if this much of it stayed. */
    private static final double RELATED = 0.6;
    /** Shorter lines look alike by chance. */
    private static final int FEWEST_WORDS = 4;

    private static final int MOST_PAIRS = 40_000;

    private LineMoves() {}

    /** Lines with the same words, the first that went to the first that came, in another stretch. */
    static List<Move> exact(List<PlacedLine> gone, List<PlacedLine> come) {
        var here = new HashSet<String>();
        gone.forEach(line -> here.add(line.stretch() + " " + line.line().text()));
        var stays = new HashSet<String>();
        come.stream()
                .map(line -> line.stretch() + " " + line.line().text())
                .filter(here::contains)
                .forEach(stays::add);
        Map<String, Deque<PlacedLine>> places = new HashMap<>();
        come.stream().filter(line -> hasWords(line, stays)).forEach(line -> places.computeIfAbsent(
                        line.line().text(), text -> new ArrayDeque<>())
                .add(line));
        var moves = new ArrayList<Move>();
        gone.stream().filter(line -> hasWords(line, stays)).forEach(line -> {
            var place =
                    places.getOrDefault(line.line().text(), new ArrayDeque<>()).poll();
            if (place != null) {
                moves.add(new Move(line, place));
            }
        });
        return moves;
    }

    /** Lines with most of their words in common, the closest first. */
    static List<Move> similar(List<PlacedLine> gone, List<PlacedLine> come, Effort effort) {
        var from = longEnough(gone, effort);
        var to = longEnough(come, effort);
        long length =
                from.stream().mapToLong(line -> line.line().text().length()).sum();
        if ((long) from.size() * to.size() > MOST_PAIRS || !effort.affords(length * (1 + to.size() / 8))) {
            return List.of();
        }
        var candidates = new ArrayList<Candidate>();
        for (var one : from) {
            for (var other : to) {
                double alike = one.line().similarity(other.line());
                if (alike >= RELATED) {
                    candidates.add(new Candidate(one, other, alike));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::alike).reversed());
        var taken = new HashSet<PlacedLine>();
        var moves = new ArrayList<Move>();
        for (var candidate : candidates) {
            if (!taken.contains(candidate.from()) && !taken.contains(candidate.to())) {
                taken.add(candidate.from());
                taken.add(candidate.to());
                moves.add(new Move(candidate.from(), candidate.to()));
            }
        }
        return moves;
    }

    /** Whether two lines have enough in common to be one that moved. */
    static boolean related(ComparedLine from, ComparedLine to) {
        if (from.text().equals(to.text())) {
            return hasWords(from);
        }
        return from.words().size() >= FEWEST_WORDS
                && to.words().size() >= FEWEST_WORDS
                && from.similarity(to) >= RELATED;
    }

    private static boolean hasWords(ComparedLine line) {
        return line.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** A line without a word (a rule) does not move; nor one whose words stand in the same stretch on both sides. */
    private static boolean hasWords(PlacedLine line, Set<String> stays) {
        return hasWords(line.line())
                && !stays.contains(line.stretch() + " " + line.line().text());
    }

    private static List<PlacedLine> longEnough(List<PlacedLine> lines, Effort effort) {
        long length =
                lines.stream().mapToLong(line -> line.line().text().length()).sum();
        return effort.affords(length)
                ? lines.stream()
                        .filter(line -> line.line().words().size() >= FEWEST_WORDS)
                        .toList()
                : List.of();
    }
}
