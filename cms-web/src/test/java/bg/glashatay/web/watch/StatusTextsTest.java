package bg.glashatay.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.watch.Bytes;
import bg.glashatay.ejb.watch.Matter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTextsTest {

    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");

    /** What asks for nothing, so that there is nothing to do. */
    private static final Set<String> CALM = Set.of("fine", "starting", "young", "waiting", "off", "never");

    private final ResourceBundle texts = ResourceBundle.getBundle("bg.glashatay.web.watch.messages", BULGARIAN);

    @Test
    void whateverAsksForSomebodySaysWhatToDo() {
        var matters = Arrays.stream(Matter.values()).map(Enum::name).collect(Collectors.toSet());
        var sentences = texts.keySet().stream()
                .filter(key -> matters.contains(key.replaceAll("\\..*", "")) && !key.endsWith(".do"))
                .toList();

        assertThat(sentences).hasSizeGreaterThan(Matter.values().length);
        for (var sentence : sentences) {
            if (!CALM.contains(sentence.replaceAll("^[A-Z_]+\\.", ""))) {
                assertThat(texts.containsKey(sentence + ".do")).as(sentence).isTrue();
            }
        }
        for (var matter : matters) {
            assertThat(texts.containsKey("matter." + matter)).as(matter).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.2S, по-малко от секунда",
        "PT1S, 1 секунда",
        "PT90S, 90 секунди",
        "PT2M, 2 минути",
        "PT119M, 119 минути",
        "PT-3H, 3 часа",
        "PT47H, 47 часа",
        "PT49H, 2 дни"
    })
    void timesAreSaidInTheUnitThatFits(Duration time, String words) {
        assertThat(StatusWords.of(BULGARIAN, time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"250000000, 250\u00A0MB", "3435973837, '3,4\u00A0GB'"})
    void roomIsSaidAsPeopleCountIt(long bytes, String words) {
        assertThat(StatusWords.of(BULGARIAN, new Bytes(bytes))).isEqualTo(words);
    }
}
