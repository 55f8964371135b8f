package bg.glashatay.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "-1", "two", "01", "99999999999"})
    void nonsenseIsTheFirstPage(String parameter) {
        assertThat(Paging.number(parameter)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "25, 1", "26, 2", "100, 4"})
    void lastPageHoldsTheRest(long total, long last) {
        assertThat(new Paging(1, total, 25, "/list").getLast()).isEqualTo(last);
    }

    @Test
    void pagesBesideKeepTheFilters() {
        var place = new Paging(2, 100, 25, "/list?state=draft");

        assertThat(place.getPrevious()).isEqualTo("/list?state=draft&page=1");
        assertThat(place.getNext()).isEqualTo("/list?state=draft&page=3");
    }

    @Test
    void pageThatIsNotThereAnyMoreGivesWayToTheLast() {
        var gone = new Paging(3, 50, 25, "/list?show=all");

        assertThat(gone.isBeyond()).isTrue();
        assertThat(gone.atLast().getHere()).isEqualTo("/list?show=all&page=2");
        assertThat(new Paging(2, 50, 25, "/list").isBeyond()).isFalse();
        assertThat(new Paging(1, 0, 25, "/list").isBeyond()).isFalse();
        assertThat(new Paging(1, 50, 25, "/list").getHere()).isEqualTo("/list");
    }

    @Test
    void pageBeyondTheEndLeadsBackToTheLast() {
        assertThat(new Paging(70, 100, 25, "/list").getPrevious()).isEqualTo("/list?page=4");
    }
}
