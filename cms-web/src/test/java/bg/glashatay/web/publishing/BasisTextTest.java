package bg.glashatay.web.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.ejb.publishing.Basis;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasisTextTest {

    @Test
    void oneRevisionGaveAllFields() {
        assertThat(BasisText.read("120", "")).isEqualTo(Basis.of(120));
    }

    @Test
    void fieldsThatStayedBehindAreNamed() {
        assertThat(BasisText.read("120 lead:118 leadImageAlt:115", "").older())
                .containsOnly(Map.entry("lead", 118L), Map.entry("leadImageAlt", 115L));
    }

    @Test
    void fieldsThatThereAreNotAreLeftOut() {
        assertThat(BasisText.read("120 contributors:118", "").older()).isEmpty();
    }

    @Test
    void whatWasSentWithoutAnAnswerComesAlong() {
        var basis =
                BasisText.read("120", "[{\"title\":\"Едно\",\"tags\":\"а, б\",\"major\":true},{\"title\":\"Две\"}]");

        assertThat(basis.unanswered()).extracting("title").containsExactly("Едно", "Две");
        assertThat(basis.unanswered().get(0).tags()).containsExactly("а", "б");
        assertThat(basis.unanswered().get(0).major()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[1]", "\"текст\""})
    void whatNoPageOfOursSentIsNothing(String json) {
        assertThat(BasisText.read("120", json).unanswered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "120 ", "120 lead", "120 lead:x", "-1", "1234567890123456789012"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> BasisText.read(text, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
