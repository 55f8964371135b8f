package bg.glashatay.web.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a dragged section goes. */
class DropTest {

    private static final List<SectionRow> ROWS = List.of(row(1, 0), row(2, 0), row(21, 2), row(22, 2), row(3, 0));

    @Test
    void besideAnotherMeansAmongThoseBesideIt() {
        assertThat(Drop.of(ROWS, 3, 22, "before")).contains(new Drop(Optional.of(2L), 1));
        assertThat(Drop.of(ROWS, 21, 1, "after")).contains(new Drop(Optional.empty(), 1));
    }

    @Test
    void ownPlaceIsNotCounted() {
        assertThat(Drop.of(ROWS, 1, 3, "before")).contains(new Drop(Optional.empty(), 1));
        assertThat(Drop.of(ROWS, 21, 22, "after")).contains(new Drop(Optional.of(2L), 1));
    }

    @Test
    void intoAnotherMeansAsItsLast() {
        assertThat(Drop.of(ROWS, 1, 2, "into")).contains(new Drop(Optional.of(2L), Integer.MAX_VALUE));
    }

    @Test
    void nonsenseIsNoPlace() {
        assertThat(Drop.of(ROWS, 1, 9, "into")).isEmpty();
        assertThat(Drop.of(ROWS, 1, 2, "beyond")).isEmpty();
    }

    private static SectionRow row(long id, long parentId) {
        return new SectionRow(id, "Рубрика " + id, "r" + id, 1, parentId, "", false, false, false);
    }
}
