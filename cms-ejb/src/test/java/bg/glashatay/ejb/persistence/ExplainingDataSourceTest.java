package bg.glashatay.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainingDataSourceTest {

    @ParameterizedTest
    @CsvSource({
        "nonsense, CMS_DB_URL must look like jdbc:postgresql://host:5432/database",
        "jdbc:postgresql://127.0.0.1:1/glashatay, No PostgreSQL answers at 127.0.0.1/glashatay: start it or check CMS_DB_URL",
    })
    void whatKeepsItFromConnectingIsOneSentence(String url, String sentence) {
        var source = new ExplainingDataSource();
        source.setUrl(url);

        assertThatThrownBy(() -> source.getConnection("glashatay", "geheim"))
                .isInstanceOf(SQLException.class)
                .hasMessageStartingWith(sentence);
    }
}
