package bg.glashatay.ejb.configuration;

import static bg.glashatay.ejb.configuration.Values.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords in files of their own. */
class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void passwordMayLieInAFile() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "тайна 1\n");

        var settings =
                settings(Map.of("cms.db.password.file", file.toString(), "cms.admin.password.file", file.toString()));

        assertThat(settings.database().toString()).doesNotContain("тайна");
        assertThat(settings.text("cms.db.password")).hasValue("тайна 1");
        assertThat(settings.adminPassword()).hasValue("тайна 1");
        assertThat(settings.text("cms.smtp.password")).isEmpty();
    }

    @Test
    void variableItselfComesFirst() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "другата");

        assertThat(settings(Map.of("cms.db.password", "едната", "cms.db.password.file", file.toString()))
                        .text("cms.db.password"))
                .hasValue("едната");
    }

    @Test
    void whatIsNoSecretIsReadFromNoFile() throws IOException {
        var file = Files.writeString(folder.resolve("name"), "Община");

        assertThat(settings(Map.of("cms.site.name.file", file.toString()))
                        .siteName()
                        .bulgarian())
                .isEqualTo("Община");
        assertThat(settings(Map.of("cms.site.name.file", file.toString())).text("cms.site.name"))
                .isEmpty();
    }

    @Test
    void fileThatIsEmptyOrAbsentIsToldByTheNameOfItsVariable() throws IOException {
        var empty = Files.writeString(folder.resolve("empty"), "\n");

        for (var file : new Path[] {empty, folder.resolve("absent")}) {
            assertThatThrownBy(() -> settings(Map.of("cms.db.password.file", file.toString()))
                            .database())
                    .isInstanceOf(SettingException.class)
                    .hasMessageContaining("CMS_DB_PASSWORD_FILE")
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void listOfStolenPasswordsIsLookedAtBeforehand() throws IOException {
        var list = Files.writeString(folder.resolve("list"), "000000005AD76BD555C1D6D771DE417A4B87E4B4:10\r\n");
        var wrong = Files.writeString(folder.resolve("wrong"), "password\n");

        assertThat(settings(Map.of("cms.breached.passwords", list.toString())).breachedPasswords())
                .hasValue(list);
        for (var file : new Path[] {wrong, folder.resolve("absent")}) {
            assertThatThrownBy(() -> settings(Map.of("cms.breached.passwords", file.toString()))
                            .breachedPasswords())
                    .isInstanceOf(SettingException.class)
                    .hasMessageContaining("CMS_BREACHED_PASSWORDS");
        }
    }
}
