package bg.glashatay.web.sections;

import java.util.List;
import java.util.Optional;

/**
 * Where a dragged section was let go, as a place in the tree.
 *
 * @param parentId empty at the top
 * @param place among its siblings there, itself not counted
 */
record Drop(Optional<Long> parentId, int place) {

    /**
     * Reads what the page's script says.
     *
     * @param where {@code before}, {@code after} or {@code into} the target
     * @return empty for anything else, or where the target is not among the rows
     */
    static Optional<Drop> of(List<SectionRow> rows, long moved, long target, String where) {
        return rows.stream().filter(row -> row.id() == target).findFirst().flatMap(row -> {
            var siblings = rows.stream()
                    .filter(other -> other.parentId() == row.parentId() && other.id() != moved)
                    .map(SectionRow::id)
                    .toList();
            var parent = row.top() ? Optional.<Long>empty() : Optional.of(row.parentId());
            return switch (where) {
                case "before" -> Optional.of(new Drop(parent, siblings.indexOf(target)));
                case "after" -> Optional.of(new Drop(parent, siblings.indexOf(target) + 1));
                case "into" -> Optional.of(new Drop(Optional.of(target), Integer.MAX_VALUE));
                default -> Optional.empty();
            };
        });
    }
}
