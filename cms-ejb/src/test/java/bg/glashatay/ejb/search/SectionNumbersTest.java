package bg.glashatay.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionNumbersTest {

    private static final PublicSection TOWN = section("obshtina", "");
    private static final PublicSection COUNCIL = section("savet", "obshtina");
    private static final PublicSection CULTURE = section("kultura", "");

    private final SectionNumbers numbers = new SectionNumbers(
            new PublicSite(Language.BG, List.of(CULTURE, TOWN, COUNCIL), Instant.EPOCH),
            Map.of(1L, "obshtina", 2L, "savet", 3L, "kultura", 4L, "zakrita"));

    @Test
    void sectionHasWhatIsInThoseUnderIt() {
        assertThat(numbers.within("obshtina")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(numbers.within("savet")).containsExactly(2L);
        assertThat(numbers.within("zakrita")).isEmpty();
        assertThat(numbers.within("няма")).isEmpty();
    }

    @Test
    void sectionsAreCountedInTheSitesOrderWithThoseUnderThem() {
        assertThat(numbers.counts(Map.of(1L, 2, 2L, 3, 4L, 7, 9L, 1)))
                .containsExactly(new SearchAnswer.SectionCount(TOWN, 5), new SearchAnswer.SectionCount(COUNCIL, 3));
    }

    private static PublicSection section(String slug, String parent) {
        return new PublicSection(slug, parent, "/" + slug, slug, "");
    }
}
