package bg.glashatay.ejb.configuration;

import static bg.glashatay.ejb.configuration.Values.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {

    private static final Map<String, String> ENOUGH = Map.of(
            "cms.base.url", "https://www.example.bg",
            "cms.smtp.host", "mail.example.bg",
            "cms.smtp.from", "cms@example.bg");

    @Test
    void withoutAHostNoMailIsSent() {
        assertThat(settings(Map.of("cms.smtp.port", "nonsense")).mail()).isEmpty();
    }

    @Test
    void hostAndSenderAreEnough() {
        var mail = settings(ENOUGH).mail().orElseThrow();

        assertThat(mail.port()).isEqualTo(587);
        assertThat(mail.encrypted()).isTrue();
        assertThat(settings(with("cms.smtp.starttls", "false"))
                        .mail()
                        .orElseThrow()
                        .port())
                .isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "cms.smtp.port, 70000, CMS_SMTP_PORT",
        "cms.smtp.port, smtp, CMS_SMTP_PORT",
        "cms.smtp.starttls, yes, CMS_SMTP_STARTTLS",
        "cms.smtp.from, Община, CMS_SMTP_FROM",
        "cms.smtp.from, '', CMS_SMTP_FROM",
        "cms.smtp.user, cms, CMS_SMTP_PASSWORD",
        "cms.base.url, '', CMS_BASE_URL",
    })
    void wrongValueIsToldByItsVariable(String name, String value, String variable) {
        assertThatThrownBy(() -> settings(with(name, value)).mail())
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(variable);
    }

    @Test
    void passwordIsNotPrinted() {
        var values = new HashMap<>(with("cms.smtp.user", "cms"));
        values.put("cms.smtp.password", "s3cret");

        assertThat(settings(values).mail().orElseThrow().toString()).doesNotContain("s3cret");
    }

    private static Map<String, String> with(String name, String value) {
        var values = new HashMap<>(ENOUGH);
        values.put(name, value);
        return values;
    }
}
