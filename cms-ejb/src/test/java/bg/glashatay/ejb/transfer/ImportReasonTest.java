package bg.glashatay.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import org.junit.jupiter.api.Test;

class ImportReasonTest {

    @Test
    void languagesHaveTheSameKeys() {
        assertThat(ImportReason.bundle(Language.BG).keySet())
                .isEqualTo(ImportReason.bundle(Language.EN).keySet());
    }

    @Test
    void isSaidInTheLanguageOfWhoeverAsked() {
        assertThat(ImportReason.of(Language.BG, "wordpress", "o'clock.xml", "1050"))
                .isEqualTo("Внесено от „o'clock.xml“, внасяне №\u00A01050");
        assertThat(ImportReason.of(Language.EN, "archive", "Общината", "5 May 2026", "admin"))
                .isEqualTo("Imported from an archive of “Общината” of 5 May 2026, as admin asked.");
    }
}
