package bg.glashatay.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomePreviewServletTest {

    @Test
    void timeIsThatOfTheTown() {
        assertThat(HomePreviewServlet.time("2027-03-29T09:00")).contains(Instant.parse("2027-03-29T06:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "+10000-01-01T00:00", "+999999999-12-31T23:59"})
    void whatTheDatabaseCannotCompareIsNoTime(String typed) {
        assertThat(HomePreviewServlet.time(typed)).isEmpty();
    }
}
