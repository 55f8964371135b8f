package bg.glashatay.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "16x9-30x45", "3x2-0x100", "1x1-50x50", "3x4-100x0", "whole-10x20"})
    void labelsAreReadAsTheyAreWritten(String label) {
        assertThat(Frame.ofLabel(label).orElseThrow().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16x9", "16x9-101x0", "16x9-05x5", "2x1-50x50", "whole-50x50", "16x9-30x45 ", "16X9-1x1"})
    void otherSpellingsAreNone(String label) {
        assertThat(Frame.ofLabel(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // a wide one loses its sides, a tall one its upper and lower parts
        "3x2-0x50, 3000, 1000, 0 0 1500 1000",
        "3x2-100x50, 3000, 1000, 1500 0 1500 1000",
        "3x2-30x50, 3000, 1000, 450 0 1500 1000",
        "1x1-50x20, 1000, 3000, 0 400 1000 1000",
        "16x9-50x50, 1600, 900, 0 0 1600 900",
        "16x9-50x50, 1, 1, 0 0 1 1",
        "whole-10x20, 640, 480, 0 0 640 480",
    })
    void cutIsWhereCssShowsIt(String label, int width, int height, String cut) {
        var shown = Frame.ofLabel(label).orElseThrow().cutOf(width, height);

        assertThat(shown.x() + " " + shown.y() + " " + shown.width() + " " + shown.height())
                .isEqualTo(cut);
    }

    @Test
    void focusAloneMakesNoOtherPicture() {
        assertThat(Frame.ofLabel("whole-10x20").orElseThrow().cutting()).isEqualTo(Frame.WHOLE);
        assertThat(Frame.ofLabel("whole-10x20").orElseThrow().in(Shape.SQUARE).label())
                .isEqualTo("1x1-10x20");
    }
}
