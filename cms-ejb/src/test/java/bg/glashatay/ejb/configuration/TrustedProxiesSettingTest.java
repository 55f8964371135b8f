package bg.glashatay.ejb.configuration;

import static bg.glashatay.ejb.configuration.Values.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.shared.NetworkAddress;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesSettingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 127.0.0.1; true",
                "''; 10.0.0.5; false",
                "10.0.0.5, 192.168.0.0/24; 10.0.0.5; true",
                "10.0.0.5 192.168.0.0/24; 192.168.0.9; true",
                "10.0.0.5; 127.0.0.1; false"
            })
    void thoseThatAreNamedAreBelievedAndThisMachineUnlessOthersAre(String value, String address, boolean believed) {
        var ranges = settings(Map.of("cms.trusted.proxies", value)).trustedProxies();
        assertThat(ranges.stream()
                        .anyMatch(range ->
                                range.contains(NetworkAddress.of(address).orElseThrow())))
                .isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({"proxy.example.bg", "10.0.0.0/99"})
    void wrongOneIsToldInASentence(String value) {
        assertThatThrownBy(() -> settings(Map.of("cms.trusted.proxies", value)).trustedProxies())
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CMS_TRUSTED_PROXIES")
                .hasMessageContaining(value);
    }
}
