package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shortest way that shows that the product lives. */
@Tag("smoke")
class SmokeJourneyIT extends Journey {

    @Test
    void homeOpens() {
        assertThat(open("/").status()).isEqualTo(200);
    }
}
