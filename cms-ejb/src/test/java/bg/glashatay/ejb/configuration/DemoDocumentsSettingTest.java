package bg.glashatay.ejb.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDocumentsSettingTest {

    @Test
    void demoStaysAsItIsUnlessMoreIsAskedFor() {
        assertThat(Values.settings(Map.of()).demoDocuments()).isZero();
        assertThat(Values.settings(Map.of("cms.demo.documents", "100000")).demoDocuments())
                .isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "1e5", "10 000", "100000000"})
    void wrongNumberIsToldWithItsVariable(String value) {
        var settings = Values.settings(Map.of("cms.demo.documents", value));

        assertThatThrownBy(settings::demoDocuments)
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CMS_DEMO_DOCUMENTS")
                .hasMessageContaining(value);
    }
}
