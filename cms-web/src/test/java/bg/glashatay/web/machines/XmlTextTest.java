package bg.glashatay.web.machines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"„Такса“ – № 5\u00a0лв.", "ред\tи\nред", "😀", "\ue000\ufffd\u200d\u00ad", ""})
    void whatXmlCanSayStaysByteForByte(String text) {
        assertThat(XmlText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"а\u000bб", "а\u0000б", "а\u001bб\ufffe", "\uffffаб"})
    void controlCharactersAreLeftOut(String text) {
        assertThat(XmlText.of(text)).isEqualTo("аб");
    }

    @Test
    void halvesOfCharactersAreMarked() {
        assertThat(XmlText.of("а\ud83dб")).isEqualTo("а\ufffdб");
        assertThat(XmlText.of("а\ude00б")).isEqualTo("а\ufffdб");
    }
}
