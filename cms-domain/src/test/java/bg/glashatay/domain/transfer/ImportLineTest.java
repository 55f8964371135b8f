package bg.glashatay.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.persistence.LinesConverter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report keeps of the words that fill the gaps of its sentences. */
class ImportLineTest {

    private final LinesConverter lines = new LinesConverter();

    @Test
    void emptyWordFillsItsGapWithADash() {
        assertThat(arguments("/x", "")).containsExactly("/x", "–");
        assertThat(arguments("")).containsExactly("–");
    }

    @Test
    void wordIsOneLine() {
        assertThat(arguments("едно\n и\tдве ")).containsExactly("едно и две");
    }

    @Test
    void asManyWordsComeBackAsWereKept() {
        for (var words : List.of(List.of("/x", ""), List.of("", "", "в"), List.of("а"), List.<String>of())) {
            assertThat(lines.convertToEntityAttribute(lines.convertToDatabaseColumn(words)))
                    .isEqualTo(words);
        }
    }

    private static List<String> arguments(String... words) {
        return new ImportLine(1, "a", "а", Verdict.DROPPED, "redirect-refused", List.of(words), null).getArguments();
    }
}
