package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parameters of a list make sense, and how its address says them. */
class ArchiveQueryTest {

    private static final Instant NOW = Instant.parse("2026-03-15T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "'', /kultura",
        "page=2, /kultura?page=2",
        "year=2025, /kultura?year=2025",
        "year=2025&month=3, /kultura?year=2025&month=3",
        "page=3&month=12&year=2025, /kultura?year=2025&month=12&page=3",
        "year=2026&month=3, /kultura?year=2026&month=3",
        "utm_source=mail&year=2025, /kultura?year=2025",
    })
    void listHasOneAddress(String query, String path) {
        var read = of(query).orElseThrow();

        assertThat(read.canonical()).isTrue();
        assertThat(ArchiveQuery.path("/kultura", read.period(), read.page())).isEqualTo(path);
    }

    @Test
    void firstPageIsNotSpelt() {
        assertThat(of("year=2025&page=1").orElseThrow().canonical()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month=3",
                "year=25",
                "year=02025",
                "year=2025&month=0",
                "year=2025&month=03",
                "year=2025&month=13",
                "year=1989",
                "year=2027",
                "year=2026&month=4",
                "year=2025&year=2024",
                "year=2025&month=3&month=4",
                "year=2025&page=0",
                "year=2025'--",
                "year=",
            })
    void nonsenseIsNoPage(String query) {
        assertThat(of(query)).isEmpty();
    }

    private static Optional<ArchiveQuery> of(String query) {
        Map<String, String[]> parameters = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toMap(
                        part -> part.split("=", 2)[0], part -> new String[] {part.split("=", 2)[1]}, (one, other) ->
                                new String[] {one[0], other[0]}));
        return ArchiveQuery.of(parameters, NOW);
    }
}
