package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissedWordsTest {

    @Test
    void areWrittenAlikeWhoeverTypesThem() {
        assertThat(MissedWords.kept("  Паркинг   за „велосипеди“? ")).contains("паркинг за велосипеди");
        assertThat(MissedWords.kept("ПАРКИНГ за велосипеди!")).contains("паркинг за велосипеди");
        assertThat(MissedWords.kept("Наредба № 12/2026")).contains("наредба 12 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ivan.petrov@example.bg",
                "писмо до ivan@example",
                "0888 123 456",
                "тел. 02/987-65-43",
                "+359 88 8123456",
                "8001014509",
                "ЕГН 800101 4509",
                "BG80BNBG96611020345678",
                "глоба СА 1234 ВХ",
                "св1234ав",
                "CB1234AB"
            })
    void areNotKeptWhereTheyCouldBeAboutAPerson(String typed) {
        assertThat(MissedWords.kept(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "2026", "12.03"})
    void areNotKeptWithoutAWord(String typed) {
        assertThat(MissedWords.kept(typed)).isEmpty();
    }

    @Test
    void areNotKeptWhereTheyAreALetter() {
        assertThat(MissedWords.kept("дума ".repeat(30))).isEmpty();
    }
}
