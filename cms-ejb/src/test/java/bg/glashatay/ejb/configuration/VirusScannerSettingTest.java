package bg.glashatay.ejb.configuration;

import static bg.glashatay.ejb.configuration.Values.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirusScannerSettingTest {

    @Test
    void withoutItNothingIsScanned() {
        assertThat(settings(Map.of()).virusScanner()).isEmpty();
    }

    @Test
    void itIsAHostAndAPort() {
        var scanner = settings(Map.of("cms.clamd", "clamav.example.bg:3310"))
                .virusScanner()
                .orElseThrow();

        assertThat(scanner.getHostString()).isEqualTo("clamav.example.bg");
        assertThat(scanner.getPort()).isEqualTo(3310);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", ":3310", "localhost:", "localhost:0", "localhost:99999", "tcp://localhost:3310"})
    void wrongValueIsToldByItsVariable(String value) {
        assertThatThrownBy(() -> settings(Map.of("cms.clamd", value)).virusScanner())
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CMS_CLAMD");
    }
}
