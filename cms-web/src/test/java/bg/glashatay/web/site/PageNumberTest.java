package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumberTest {

    @Test
    void withoutParameterItIsTheFirst() {
        assertThat(PageNumber.of()).hasValue(1);
        assertThat(PageNumber.of((String[]) null)).hasValue(1);
    }

    @Test
    void parameterNamesAPage() {
        assertThat(PageNumber.of("17")).hasValue(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "+2", "2.0", "две", "99999999999", " 2", "2;drop"})
    void otherWordsNameNone(String value) {
        assertThat(PageNumber.of(value)).isEmpty();
    }

    @Test
    void twoParametersNameNone() {
        assertThat(PageNumber.of("1", "2")).isEmpty();
    }

    @Test
    void firstPageHasTheListsOwnAddress() {
        assertThat(PageNumber.path("/kultura", 1)).isEqualTo("/kultura");
        assertThat(PageNumber.path("/kultura", 2)).isEqualTo("/kultura?page=2");
    }

    @Test
    void linksLeaveOutWhatIsFar() {
        assertThat(PageNumber.links(1, 1)).containsExactly(1);
        assertThat(PageNumber.links(2, 5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(PageNumber.links(5, 9)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(PageNumber.links(10, 40)).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 40);
        assertThat(PageNumber.links(1, 40)).containsExactly(1, 2, 3, 0, 40);
    }
}
