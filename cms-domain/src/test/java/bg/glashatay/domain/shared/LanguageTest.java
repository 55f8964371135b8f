package bg.glashatay.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"/, BG", "/events, BG", "/en/, EN", "/en/events, EN", "/energy/prices, BG", "/en, BG"})
    void addressSaysItsLanguage(String path, Language language) {
        assertThat(Language.ofPath(path)).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void otherLanguageIsAnotherAndLeadsBack(Language language) {
        assertThat(language.other()).isNotEqualTo(language);
        assertThat(language.other().other()).isEqualTo(language);
    }
}
