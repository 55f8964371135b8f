package bg.glashatay.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentOriginalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Наредба № 7.pdf",
                "„Бюджет“ \"2026\"; filename=x.html.pdf",
                "50 % отстъпка's * (1).pdf",
                "жжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжж.pdf",
                "𝔊.pdf"
            })
    void nameGoesOverTheWireInPlainLettersAndComesBackWhole(String name) {
        var header = SentOriginal.disposition("naredba-7.pdf", name);

        assertThat(header).startsWith("attachment; filename=\"naredba-7.pdf\"; filename*=UTF-8''");
        var encoded = header.substring(header.indexOf("''") + 2);
        assertThat(encoded).matches("[!#$&+.^_`|~%0-9A-Za-z-]+");
        assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
