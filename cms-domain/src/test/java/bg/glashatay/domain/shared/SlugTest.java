package bg.glashatay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Търговище, targovishte",
        "Зам.-кметът Надежда Чакърова, zam-kmetat-nadezhda-chakarova",
        "Решение № 5 от 1.4.2025 г., reshenie-no-5-ot-1-4-2025-g",
        "Решение №5, reshenie-no-5",
        "„Пети октомври“ – София, peti-oktomvri-sofia",
        "  Община\u00A0Стара Загора! , obshtina-stara-zagora",
        "WorkIn Stara Zagora 2025, workin-stara-zagora-2025",
        "България и Българка, bulgaria-i-balgarka"
    })
    void isTheTitleByTheTransliterationAct(String title, String slug) {
        assertThat(Slug.of(title).value()).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "Café Łódź, cafe-lodz",
        "Straße Ærø, strasse-aero",
        "İstanbul ırmak, istanbul-irmak",
        "ﬁnal ＡＢ m², final-ab-m2",
        "Ni\u0301hao, nihao"
    })
    void foldsLatinToAscii(String title, String slug) {
        assertThat(Slug.of(title).value()).isEqualTo(slug);
    }

    @Test
    void unseenCharactersDoNotPartAWord() {
        assertThat(Slug.of("об\u00ADщи\u200Bна\u2060та\uFEFF").value()).isEqualTo("obshtinata");
        assertThat(Slug.of("и\u0306од мари\u0301я").value()).isEqualTo("yod-maria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!", "😀", "–", "\u0301", "東京", "\uD83D"})
    void ofNothingReadableIsNothing(String title) {
        assertThat(Slug.from(title)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Slug.of(title));
    }

    @Test
    void isCutBetweenWords() {
        var title = "Наредба за обществения ред ".repeat(10);

        var slug = Slug.of(title).value();

        assertThat(slug).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).hasSizeGreaterThan(100);
        assertThat("naredba-za-obshtestvenia-red-".repeat(10)).startsWith(slug + "-");
    }

    @Test
    void keepsAllOfTheWordsThatFitExactly() {
        var exact = "a".repeat(60) + "-" + "b".repeat(59);

        assertThat(Slug.of(exact).value()).isEqualTo(exact);
        assertThat(Slug.of(exact + "-c").value()).isEqualTo(exact);
        assertThat(Slug.of(exact + "b").value()).isEqualTo("a".repeat(60));
    }

    @Test
    void oneEndlessWordIsCutWhereItMust() {
        assertThat(Slug.of("ж".repeat(500)).value()).isEqualTo("zh".repeat(60));
    }

    @Test
    void takesANumberWhenItIsTaken() {
        assertThat(Slug.of("Бюджет").withNumber(2)).isEqualTo(new Slug("byudzhet-2"));
        assertThat(Slug.of("Бюджет 2026").withNumber(13)).isEqualTo(new Slug("byudzhet-2026-13"));
    }

    @Test
    void withANumberStaysWithinTheLimit() {
        var longest = new Slug("a".repeat(60) + "-" + "b".repeat(59));

        assertThat(longest.withNumber(2).value()).isEqualTo("a".repeat(60) + "-2");
        assertThat(new Slug("c".repeat(120)).withNumber(10).value())
                .hasSize(120)
                .endsWith("c-10");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesSuchANumber(int number) {
        var slug = new Slug("a");

        assertThatIllegalArgumentException().isThrownBy(() -> slug.withNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "а", "a b", "a/b", "a\n"})
    void anythingButLatinLettersDigitsAndSingleHyphensIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(value));
    }

    @Test
    void isNeitherAbsentNorTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug("a".repeat(121)));
    }
}
