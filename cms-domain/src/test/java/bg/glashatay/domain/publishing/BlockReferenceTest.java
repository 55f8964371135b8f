package bg.glashatay.domain.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockReferenceTest {

    private static final String BODY =
            "<p>а</p><div data-block=\"12\"></div><p>б</p><div data-block=\"3\"></div><div data-block=\"12\"></div>";

    @Test
    void namesEachBlockOnceInTheOrderOfTheText() {
        assertThat(BlockReference.in(BODY)).containsExactly(12L, 3L);
    }

    @Test
    void givesWayToWhatIsShownThere() {
        assertThat(BlockReference.replaced(BODY, id -> id == 12 ? "<p>$1 \\ 5</p>" : ""))
                .isEqualTo("<p>а</p><p>$1 \\ 5</p><p>б</p><p>$1 \\ 5</p>");
    }

    @Test
    void markupThatIsShownAsTextIsNoReference() {
        assertThat(BlockReference.in("<p>&lt;div data-block=\"12\"&gt;&lt;/div&gt;</p>"))
                .isEmpty();
        assertThat(BlockReference.in("<p>a</p>")).isEmpty();
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(BlockReference.in(BlockReference.to(12))).containsExactly(12L);
    }
}
