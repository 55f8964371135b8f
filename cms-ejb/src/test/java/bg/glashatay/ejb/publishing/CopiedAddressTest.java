package bg.glashatay.ejb.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uslugi/mestni-danatsi",
                " https://obshtina.example/uslugi/mestni-danatsi ",
                "http://localhost:8080/uslugi/mestni-danatsi/",
                "https://obshtina.example/uslugi/mestni-danatsi?utm_source=x#h2"
            })
    void pageIsRecognisedHoweverItsAddressWasCopied(String pasted) {
        assertThat(CopiedAddress.of(pasted)).hasValue(new CopiedAddress(Language.BG, "uslugi", "mestni-danatsi"));
    }

    @Test
    void englishAddressIsTheEnglishPage() {
        assertThat(CopiedAddress.of("/en/uslugi/local-taxes"))
                .hasValue(new CopiedAddress(Language.EN, "uslugi", "local-taxes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "данъци", "24/7", "/uslugi", "/en/uslugi", "/a/b/c", "javascript:/a/b"})
    void otherWordsAreNoAddress(String words) {
        assertThat(CopiedAddress.of(words)).isEmpty();
    }
}
