package bg.glashatay.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How sections move in their tree. */
class SectionTreeTest {

    private final Section a = section("a", null);
    private final Section b = section("b", null);
    private final Section c = section("c", b);
    private final Section d = section("d", b);
    private final SectionTree tree = new SectionTree(List.of(a, b, c, d));

    @Test
    void positionsFollowTheWalkThroughTheTree() {
        tree.put(a, null, 1);

        assertThat(written()).isEqualTo("b c. d. a");
        assertThat(tree.walk()).extracting(Section::getPosition).containsExactly(0, 1, 2, 3);
    }

    @Test
    void stepsGoBetweenSiblingsInAndOut() {
        assertThat(tree.step(d, SectionStep.UP)).isEmpty();
        assertThat(written()).isEqualTo("a b d. c.");
        assertThat(tree.step(c, SectionStep.IN)).isEmpty();
        assertThat(written()).isEqualTo("a b d. c..");
        assertThat(tree.step(c, SectionStep.OUT)).isEmpty();
        assertThat(tree.step(c, SectionStep.OUT)).isEmpty();
        assertThat(written()).isEqualTo("a b d. c");
        assertThat(tree.step(a, SectionStep.DOWN)).isEmpty();
        assertThat(written()).isEqualTo("b d. a c");
    }

    @Test
    void whatStandsAtTheEndStays() {
        assertThat(tree.step(a, SectionStep.UP)).isEmpty();
        assertThat(tree.step(a, SectionStep.IN)).isEmpty();
        assertThat(tree.step(a, SectionStep.OUT)).isEmpty();
        assertThat(tree.step(b, SectionStep.DOWN)).isEmpty();

        assertThat(written()).isEqualTo("a b c. d.");
    }

    @Test
    void nothingStandsUnderItself() {
        assertThat(tree.obstacle(b, b)).contains("section-under-itself");
        assertThat(tree.obstacle(b, d)).contains("section-under-itself");
    }

    /** What is below comes along and counts. */
    @Test
    void treeIsNoDeeperThanCanBeShown() {
        tree.put(d, c, 0);
        var e = section("e", null);
        tree.put(e, null, 9);
        assertThat(tree.obstacle(b, a)).isEmpty();
        tree.put(b, a, 0);

        assertThat(tree.obstacle(e, d)).contains("section-too-deep");
        assertThat(tree.step(a, SectionStep.IN)).isEmpty();
        assertThat(tree.obstacle(a, e)).contains("section-too-deep");
        assertThat(written()).isEqualTo("a b. c.. d... e");
    }

    private String written() {
        return tree.walk().stream()
                .map(section -> section.name(Language.BG) + ".".repeat(section.depth() - 1))
                .collect(Collectors.joining(" "));
    }

    private static Section section(String slug, Section parent) {
        return new Section(slug, parent, 0, slug, slug);
    }
}
