package bg.glashatay.ejb.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.BlockKind;
import bg.glashatay.domain.shared.Language;
import org.junit.jupiter.api.Test;

class LiveBlockTest {

    private static final LiveBlock HOURS =
            new LiveBlock(7, BlockKind.HOURS, Language.BG, "Център „А & Б“ <1>", "<p>8:30 – 17:00</p>");

    @Test
    void standsInAPageUnderItsTitle() {
        assertThat(HOURS.in(Language.BG))
                .isEqualTo("<figure class=\"reused reused-hours\"><figcaption>Център „А &amp; Б“ &lt;1&gt;</figcaption>"
                        + "<p>8:30 – 17:00</p></figure>");
    }

    @Test
    void saysItsLanguageWhereThePageHasAnother() {
        assertThat(HOURS.in(Language.EN)).startsWith("<figure class=\"reused reused-hours\" lang=\"bg\">");
    }
}
