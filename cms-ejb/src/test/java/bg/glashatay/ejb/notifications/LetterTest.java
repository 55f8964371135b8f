package bg.glashatay.ejb.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.MailAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u0000", "\u000B"})
    void nothingThatEndsALineStaysInAHeader(String lineEnd) {
        var letter = letter("Тема" + lineEnd + "Bcc: other@example.bg", "Ана" + lineEnd + "Проба");

        assertThat(letter.subject()).isEqualTo("Тема Bcc: other@example.bg");
        assertThat(letter.toName()).isEqualTo("Ана Проба");
    }

    @Test
    void titleStaysByteForByte() {
        var title = "Кметът „откри“ – № 4\u00A0г., “живи” ‘градове’ 🎭";

        assertThat(letter(title, "Ана").subject()).isEqualTo(title);
    }

    private static Letter letter(String subject, String toName) {
        return new Letter(
                "<1@example.bg>", new MailAddress("a@example.bg"), toName, Language.BG, subject, "", Instant.EPOCH);
    }
}
