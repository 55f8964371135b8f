package bg.glashatay.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.publishing.EditionFilter;
import bg.glashatay.ejb.publishing.EditionOrder;
import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the document list's address says, and what it makes of an address. */
class ListAddressTest {

    @Test
    void bareAddressIsEverythingNewestFirst() {
        var list = ListAddress.of(Map.of());

        assertThat(list.filter()).isEqualTo(EditionFilter.ALL);
        assertThat(list.order()).isEqualTo(EditionOrder.CHANGED);
        assertThat(list.ascending()).isFalse();
        assertThat(list.here()).isEqualTo("/editor/documents");
    }

    @Test
    void filtersAreReadAndWrittenAlike() {
        var list = ListAddress.of(Map.of(
                "state",
                "in-review",
                "language",
                "en",
                "year",
                "2025",
                "text",
                "  кмет & мост ",
                "sort",
                "title",
                "dir",
                "desc"));

        assertThat(list.filter().state()).isEqualTo(EditionState.IN_REVIEW);
        assertThat(list.filter().language()).isEqualTo(Language.EN);
        assertThat(list.filter().year()).isEqualTo(Year.of(2025));
        assertThat(list.filter().text()).isEqualTo("кмет & мост");
        assertThat(list.here())
                .isEqualTo("/editor/documents?text=%D0%BA%D0%BC%D0%B5%D1%82+%26+%D0%BC%D0%BE%D1%81%D1%82"
                        + "&state=in-review&language=en&year=2025&sort=title&dir=desc");
    }

    @Test
    void nonsenseCountsAsAbsent() {
        var list = ListAddress.of(
                Map.of("state", "DRAFT'", "type", "", "year", "20255", "sort", "id; drop", "text", "a".repeat(300)));

        assertThat(list.filter()).isEqualTo(EditionFilter.ALL);
        assertThat(list.here()).isEqualTo("/editor/documents");
    }

    /** PostgreSQL takes no such character, in whatever it is asked for. */
    @Test
    void whatTheDatabaseRefusesIsNotLookedFor() {
        assertThat(ListAddress.of(Map.of("text", "\0", "section", "\0", "author", " \0 "))
                        .filter())
                .isEqualTo(EditionFilter.ALL);
        assertThat(ListAddress.of(Map.of("text", "мо\0ст")).filter().text()).isEqualTo("мост");
    }

    @Test
    void columnTurnsRoundWhenItIsSortedByAlready() {
        var byTitle = ListAddress.of(Map.of("sort", "title"));

        assertThat(byTitle.ascending()).isTrue();
        assertThat(byTitle.sortedBy(EditionOrder.TITLE)).isEqualTo("/editor/documents?sort=title&dir=desc");
        assertThat(byTitle.sortedBy(EditionOrder.CHANGED)).isEqualTo("/editor/documents");
        assertThat(ListAddress.of(Map.of()).sortedBy(EditionOrder.CHANGED)).isEqualTo("/editor/documents?dir=asc");
    }
}
