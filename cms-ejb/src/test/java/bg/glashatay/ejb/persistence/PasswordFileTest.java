package bg.glashatay.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pool of the server knows no file, so that the data source reads it. */
class PasswordFileTest {

    @TempDir
    Path folder;

    @Test
    void passwordOfTheDatabaseMayLieInAFile() throws Exception {
        var environment = Map.of(
                "CMS_DB_PASSWORD_FILE",
                Files.writeString(folder.resolve("db"), "geheim\n").toString());

        assertThat(ExplainingDataSource.known("", environment)).isEqualTo("geheim");
        assertThat(ExplainingDataSource.known("own", environment)).isEqualTo("own");
        assertThat(ExplainingDataSource.known("", Map.of())).isEmpty();
    }

    @Test
    void fileThatCannotBeReadIsTold() {
        var environment =
                Map.of("CMS_DB_PASSWORD_FILE", folder.resolve("absent").toString());

        assertThatThrownBy(() -> ExplainingDataSource.known("", environment))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("CMS_DB_PASSWORD_FILE");
    }
}
