package bg.glashatay.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.SearchAnswer;
import bg.glashatay.web.shared.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SearchPageTest {

    private static final Path PAGE = Path.of("src/main/webapp/WEB-INF/public/search.xhtml");
    private static final Pattern KEY = Pattern.compile("searchText\\['([^']+)']");

    @Test
    void everyKeyOfThePageIsInTheBundle() throws IOException {
        var keys = KEY.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(keys).isNotEmpty();
        assertThat(Bundle.of("search", Language.BG).all().keySet()).containsAll(keys);
    }

    @Test
    void everyTypeThatHasPagesHasAName() {
        assertThat(Bundle.of("search", Language.BG).all().keySet())
                .containsAll(Arrays.stream(DocumentType.values())
                        .map(Enum::name)
                        .filter(type -> !type.equals("BLOCK"))
                        .map(type -> "type." + type)
                        .toList());
    }

    @Test
    void everyReachButTheWholeIsTold() {
        assertThat(Bundle.of("search", Language.BG).all().keySet())
                .containsAll(Arrays.stream(SearchAnswer.Reach.values())
                        .filter(reach -> reach != SearchAnswer.Reach.ALL)
                        .map(reach -> "note." + reach)
                        .toList());
    }

    @Test
    void resultsAreCountedInWords() {
        assertThat(Bundle.of("search", Language.BG).text("count", 0, "„x“")).isEqualTo("Няма резултати за „x“");
        assertThat(Bundle.of("search", Language.BG).text("count", 1, "{0}")).isEqualTo("1 резултат за {0}");
        assertThat(Bundle.of("search", Language.EN).text("count", 2, "“x”")).isEqualTo("2 results for “x”");
    }
}
