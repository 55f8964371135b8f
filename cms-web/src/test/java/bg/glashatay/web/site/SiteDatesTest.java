package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SiteDatesTest {

    private static final Instant LATE_IN_SOFIA = Instant.parse("2025-02-23T22:30:00.123Z");

    @Test
    void dayIsTheOneInSofiaInWords() {
        assertThat(new SiteDates(Language.BG).day(LATE_IN_SOFIA)).isEqualTo("24 февруари 2025");
        assertThat(new SiteDates(Language.EN).day(LATE_IN_SOFIA)).isEqualTo("24 February 2025");
    }

    @Test
    void exactTimeCarriesItsOffset() {
        assertThat(new SiteDates(Language.BG).exact(LATE_IN_SOFIA)).isEqualTo("2025-02-24T00:30:00+02:00");
    }
}
