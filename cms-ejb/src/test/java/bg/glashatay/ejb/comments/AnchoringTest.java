package bg.glashatay.ejb.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnchoringTest {

    @Test
    void surroundingsTellPlacesWithTheSameWordsApart() {
        var text = "до моста и от моста нататък";

        assertThat(place(text, "моста", "", "")).contains(3);
        assertThat(place(text, "моста", "от ", "")).contains(14);
        assertThat(place(text, "моста", "", " нататък")).contains(14);
        assertThat(place(text, "моста", "въпреки всичко до ", "")).contains(3);
        assertThat(place(text, "пазара", "", "")).isEmpty();
    }

    @Test
    void oneLetterInALongTextIsFoundInNoTime() {
        var text = "а".repeat(500_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> place(text, "а", "б", "")))
                .contains(0);
    }

    private static Optional<Integer> place(String text, String exact, String prefix, String suffix) {
        return Anchoring.place(text, new Chosen("body", Optional.empty(), exact, Optional.empty(), prefix, suffix));
    }
}
