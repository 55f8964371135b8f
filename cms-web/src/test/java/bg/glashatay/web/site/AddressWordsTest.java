package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressWordsTest {

    @ParameterizedTest
    @CsvSource({
        "/kultura/premiera-v-zavesa, premiera v zavesa",
        "/en/kultura/first_night.html, first night",
        "/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/%D1%80%D0%B5%D0%BC%D0%BE%D0%BD%D1%82, ремонт",
        "/novini/remont-lipova/12345, remont lipova",
        "/danatsi.php;jsessionid=AB12, danatsi",
        "/oferti%zz, oferti zz"
    })
    void lastPartThatHasWordsIsWhatWasWanted(String path, String words) {
        assertThat(AddressWords.of(path)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"/", "//", "/123/456", "/---"})
    void addressWithoutWordsAsksForNothing(String path) {
        assertThat(AddressWords.of(path)).isEmpty();
    }

    @Test
    void endlessAddressIsCut() {
        assertThat(AddressWords.of("/" + "dalgo-".repeat(1_000))).hasSizeLessThanOrEqualTo(120);
    }
}
