package bg.glashatay.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.ejb.bulk.BulkItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenEditionTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void boxSaysWhichEditionAndWhichContent() {
        assertThat(ChosenEdition.of("12-3." + HASH)).contains(new BulkItem(12, 3, HASH));
        var seen = new BulkItem(12, 3, HASH, 2);
        assertThat(ChosenEdition.of(ChosenEdition.spelled(seen, 2))).contains(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12-3", "12-3.", "12-3.ABC", "0-1.", "-1-1.", "12-3.0123", "x-y.z"})
    void nonsenseIsNoChoice(String spelled) {
        assertThat(ChosenEdition.of(spelled)).isEmpty();
        assertThat(ChosenEdition.of(spelled + HASH + "0")).isEmpty();
    }
}
