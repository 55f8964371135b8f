package bg.glashatay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {

    /** A file of pairs, "Cyrillic TAB Latin" a line, for a run over an official list of names. */
    private static final String PAIRS = "glashatay.transliteration.pairs";

    /** Where others' test inputs lie, if they do. */
    private static final String BESIDE =
            System.getProperty("basedir", ".") + "/../../shared/corpora/bulgarian/transliteration_pairs.tsv";

    @ParameterizedTest
    @CsvSource({
        "абвгдежзийклмнопрстуфхцчшщъьюя, abvgdezhziyklmnoprstufhtschshshtayyuya",
        "Търговище, Targovishte",
        "Щърков, Shtarkov",
        "Джебел, Dzhebel",
        "Годзила, Godzila",
        "Кьосев, Kyosev",
        "Йовков, Yovkov",
        "Яйце, Yaytse",
        "Цар Симеон Ⅱ, Tsar Simeon Ⅱ"
    })
    void followsTheTableOfTheAct(String cyrillic, String latin) {
        assertThat(Transliteration.latin(cyrillic)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "София, Sofia",
        "СОФИЯ, SOFIA",
        "Мария и Илия, Maria i Ilia",
        "Марияна, Mariyana",
        "Софиянци, Sofiyantsi",
        "Стария град, Staria grad",
        "София-град, Sofia-grad",
        "Мари\u0301я, Maria"
    })
    void shortensYaOnlyAtTheEndOfAWord(String cyrillic, String latin) {
        assertThat(Transliteration.latin(cyrillic)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "Република България, Republika Bulgaria",
        "БЪЛГАРИЯ, BULGARIA",
        "българия, bulgaria",
        "Българско, Balgarsko",
        "Булгартабак, Bulgartabak"
    })
    void keepsTheTraditionalNameOfTheCountry(String cyrillic, String latin) {
        assertThat(Transliteration.latin(cyrillic)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "ЩЪРКОВ, SHTARKOV",
        "Я. Щ. Юрий, Ya. Sht. Yuriy",
        "ОБЩ УСТРОЙСТВЕН ПЛАН, OBSHT USTROYSTVEN PLAN",
        "МОЩ, MOSHT",
        "ВиК, ViK",
        "КъЩ, KaSHT"
    })
    void keepsTheCaseOfTheWord(String cyrillic, String latin) {
        assertThat(Transliteration.latin(cyrillic)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "и\u0306, y",
        "ѝ, i",
        "Хрущёв, Hrushtyov",
        "Эрзя, Erzya",
        "Выборг, Vyborg",
        "Київ, Kiyiv",
        "Љубљана, Ljubljana",
        "Ђоковић, Djokovic",
        "Џорџ, Dzordz",
        "Ѓорѓи, Gjorgji"
    })
    void readsCyrillicOfOtherLanguages(String cyrillic, String latin) {
        assertThat(Transliteration.latin(cyrillic)).isEqualTo(latin);
    }

    @Test
    void leavesEverythingElseAlone() {
        assertThat(Transliteration.latin("„B40“ – № 5,\u00A0Čapek 😀 Αθήνα"))
                .isEqualTo("„B40“ – № 5,\u00A0Čapek 😀 Αθήνα");
    }

    @Test
    void agreesWithAListOfPairs() throws IOException {
        var list = Path.of(System.getProperty(PAIRS, BESIDE));
        assumeTrue(Files.exists(list), "no list of names: set -D" + PAIRS + "=file");

        assertThat(Files.readAllLines(list)).isNotEmpty().allSatisfy(line -> assertThat(
                        Transliteration.latin(line.split("\t")[0]))
                .isEqualTo(line.split("\t")[1]));
    }
}
