package bg.glashatay.ejb.configuration;

import static bg.glashatay.ejb.configuration.Values.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorVariableTest {

    @Test
    void withoutItItIsEverybodysOwnChoice() {
        assertThat(settings(Map.of()).secondFactor()).isEqualTo(SecondFactorSetting.OPTIONAL);
    }

    @ParameterizedTest
    @CsvSource({"optional, OPTIONAL", "required, REQUIRED", "all, ALL"})
    void itIsOneOfThree(String value, SecondFactorSetting setting) {
        assertThat(settings(Map.of("cms.second.factor", value)).secondFactor()).isEqualTo(setting);
    }

    @Test
    void anythingElseIsRefusedWithASentence() {
        assertThatThrownBy(() -> settings(Map.of("cms.second.factor", "yes")).secondFactor())
                .isInstanceOf(SettingException.class)
                .hasMessage("CMS_SECOND_FACTOR must be optional, required or all, not “yes”.");
    }
}
