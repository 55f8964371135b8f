package bg.glashatay.ejb.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.notifications.NotificationKind;
import bg.glashatay.domain.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextsTest {

    @Test
    void languagesHaveTheSameKeys() {
        assertThat(bundle(Language.BG).keySet()).isEqualTo(bundle(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindHasItsWords(Language language) {
        for (var kind : NotificationKind.values()) {
            assertThat(MailTexts.in(language).text("kind." + kind)).isNotBlank();
            assertThat(MailTexts.in(language).text("told." + kind, "О'Нийл")).doesNotContain("{0}");
        }
    }

    @Test
    void timesAreThoseOfTheMunicipality() {
        var texts = MailTexts.in(Language.BG);

        assertThat(texts.moment(Instant.parse("2025-02-24T07:05:00Z"))).isEqualTo("24 февруари 2025, 9:05");
        assertThat(texts.day(LocalDate.of(2026, 11, 26))).isEqualTo("26 ноември 2026");
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("bg.glashatay.ejb.notifications.mail", language.locale());
    }
}
