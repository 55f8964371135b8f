package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "ui=en, ''",
        "ui=en&page=2, page=2",
        "page=2&ui=en, page=2",
        "text=a&ui=bg&page=2, text=a&page=2",
        "ui=bg&ui=en, ''",
        "gui=en&page=2, gui=en&page=2",
        "ui=english, ui=english"
    })
    void restOfTheQueryStaysWhenTheLanguageChanges(String query, String rest) {
        assertThat(DeskLanguage.without(query)).isEqualTo(rest);
    }
}
