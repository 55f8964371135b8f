package bg.glashatay.ejb.text;

import bg.glashatay.ejb.text.TextDiff.Block;
import bg.glashatay.ejb.text.TextDiff.Kind;
import bg.glashatay.ejb.text.TextDiff.Move;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells each end of a move where the other one is. Only once all blocks stand is it known what stands above, and beside
 * what.
 */
final class MovedBlocks {

    /** A line in its old and in its new place. */
    record Moved(ComparedLine from, ComparedLine to) {}

    private final List<Moved> moves;
    private final Map<ComparedLine, ComparedLine> before;
    private final Map<ComparedLine, ComparedLine> after;

    MovedBlocks(List<Moved> moves, List<ComparedLine> before, List<ComparedLine> after) {
        this.moves = moves;
        this.before = neighbours(before);
        this.after = neighbours(after);
    }

    List<Block> told(List<Block> blocks) {
        var away = places(Kind.MOVED_AWAY, blocks);
        var here = places(Kind.MOVED_HERE, blocks);
        return blocks.stream()
                .map(block -> block.move()
                        .map(move -> told(block, move.number(), away, here))
                        .orElse(block))
                .toList();
    }

    private Block told(Block block, int number, int[] away, int[] here) {
        var move = moves.get(number - 1);
        boolean down = away[number - 1] < here[number - 1];
        var end = block.kind() == Kind.MOVED_AWAY
                ? new Move(number, down, beside(move.to(), after))
                : new Move(number, !down, beside(move.from(), before));
        return new Block(block.kind(), block.line(), block.html(), block.notes(), Optional.of(end), block.count());
    }

    private int[] places(Kind kind, List<Block> blocks) {
        var places = new int[moves.size()];
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == kind) {
                places[blocks.get(i).move().orElseThrow().number() - 1] = i;
            }
        }
        return places;
    }

    private static String beside(ComparedLine line, Map<ComparedLine, ComparedLine> neighbours) {
        var neighbour = neighbours.get(line);
        return neighbour == null ? "" : neighbour.beginning();
    }

    /** The line above each line; by identity, for two lines may read the same. */
    private static Map<ComparedLine, ComparedLine> neighbours(List<ComparedLine> lines) {
        var neighbours = new IdentityHashMap<ComparedLine, ComparedLine>();
        for (int i = 1; i < lines.size(); i++) {
            neighbours.put(lines.get(i), lines.get(i - 1));
        }
        return neighbours;
    }
}
