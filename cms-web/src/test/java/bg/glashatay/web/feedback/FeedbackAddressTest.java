package bg.glashatay.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedbackAddressTest {

    @Test
    void listBeginsWithAllThatWaits() {
        var address = FeedbackAddress.of(Map.of());

        assertThat(address.filter().waiting()).isTrue();
        assertThat(address.here()).isEqualTo("/editor/feedback");
    }

    @Test
    void addressHoldsWhatTheListIsFilteredBy() {
        var address = FeedbackAddress.of(Map.of("section", "okolna-sreda", "document", "42", "show", "all"));

        assertThat(address.here()).isEqualTo("/editor/feedback?section=okolna-sreda&document=42&show=all");
        assertThat(address.filter().document()).hasValue(42L);
    }

    @Test
    void nonsenseIsAsIfItWereNotThere() {
        var address = FeedbackAddress.of(Map.of("section", "'; drop", "document", "-1", "show", "x"));

        assertThat(address.filter().section()).isEqualTo(Optional.empty());
        assertThat(address.here()).isEqualTo("/editor/feedback");
    }
}
