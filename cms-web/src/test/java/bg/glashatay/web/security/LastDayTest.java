package bg.glashatay.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.shared.ContentRejectedException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastDayTest {

    @Test
    void dayIsReadAndNoneIsNone() {
        assertThat(LastDay.of(" 2027-03-28 ")).contains(LocalDate.of(2027, 3, 28));
        assertThat(LastDay.of(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-02-30", "+10000-01-01", "+999999999-12-31"})
    void whatIsNoDayToWaitForIsToldSo(String typed) {
        assertThatThrownBy(() -> LastDay.of(typed)).isInstanceOf(ContentRejectedException.class);
    }
}
