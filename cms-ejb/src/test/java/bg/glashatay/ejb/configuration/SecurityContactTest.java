package bg.glashatay.ejb.configuration;

import static bg.glashatay.ejb.configuration.Values.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityContactTest {

    @ParameterizedTest
    @CsvSource({
        "security@example.bg, mailto:security@example.bg",
        "mailto:security@example.bg, mailto:security@example.bg",
        "https://www.example.bg/contact, https://www.example.bg/contact",
    })
    void addressIsMadeOfWhatWasWritten(String written, String address) {
        assertThat(settings(Map.of("cms.security.contact", written)).securityContact())
                .hasToString("Optional[" + address + "]");
    }

    @Test
    void nobodyIsNamedByDefault() {
        assertThat(settings(Map.of()).securityContact()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.example.bg/contact", "сигурност", "mailto:a@b.bg\nExpires: never"})
    void wrongContactIsToldByItsVariable(String written) {
        assertThatThrownBy(
                        () -> settings(Map.of("cms.security.contact", written)).securityContact())
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CMS_SECURITY_CONTACT");
    }
}
