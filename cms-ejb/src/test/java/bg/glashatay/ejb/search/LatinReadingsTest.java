package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinReadingsTest {

    @ParameterizedTest
    @CsvSource({
        "obshtina, община",
        "obstina, община",
        "obshtinata, общината",
        "u4ili6te, училище",
        "4isto, чисто",
        "6umen, шумен",
        "qsli, ясли",
        "cvete, цвете",
        "danak, данък",
        "danyk, данък",
        "danuk, данък",
        "kurdjali, кърджали",
        "smetosybirane, сметосъбиране",
        "taxi, такси",
        "jitel, жител",
        "sofia, софия",
        "za, за",
        "ul, ул"
    })
    void readsBackWhatIsWrittenByTheLawAndOtherwise(String latin, String bulgarian) {
        assertThat(LatinReadings.of(latin)).startsWith(bulgarian);
    }

    @ParameterizedTest
    @CsvSource({"targovishte, търговище", "rosenitsa, росеница", "chakarova, чакърова"})
    void offersWhatSoundsLikeItWhereNoDictionaryHelps(String latin, String bulgarian) {
        assertThat(LatinReadings.of(latin)).contains(bulgarian);
    }

    @Test
    void leavesAloneWhatIsNoWordInLatinLetters() {
        assertThat(LatinReadings.of("123")).isEmpty();
        assertThat(LatinReadings.of("46")).isEmpty();
        assertThat(LatinReadings.of("a")).isEmpty();
        assertThat(LatinReadings.of("община")).isEmpty();
        assertThat(LatinReadings.of("a".repeat(31))).isEmpty();
        assertThat(LatinReadings.of("covid19")).isEmpty();
    }

    @Test
    void offersFewReadingsOfManyDoubtfulLetters() {
        assertThat(LatinReadings.of("a".repeat(30))).hasSizeLessThan(10);
        assertThat(LatinReadings.of("yi".repeat(15))).hasSizeLessThan(10);
    }
}
