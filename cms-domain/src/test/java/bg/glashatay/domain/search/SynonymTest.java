package bg.glashatay.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Issue;
import org.junit.jupiter.api.Test;

class SynonymTest {

    @Test
    void hasTwoDifferentSides() {
        assertThat(pair("боклук", "сметосъбиране").issues()).isEmpty();
        assertThat(pair("боклук", "Боклук").issues()).extracting(Issue::key).containsExactly("synonym-same");
    }

    @Test
    void saysWhichSideIsWrong() {
        assertThat(pair("", "сметосъбиране").issues()).containsExactly(Issue.of("spoken", "search-spoken-missing"));
        assertThat(pair("боклук", "!").issues()).containsExactly(Issue.of("meant", "search-no-word"));
        assertThat(pair("боклук", "а".repeat(101)).issues())
                .containsExactly(Issue.of("meant", "too-long", Synonym.MAX_WORDS, 101));
    }

    @Test
    void isNamedWithItsDirection() {
        assertThat(pair("боклук", "сметосъбиране")).hasToString("боклук → сметосъбиране");
        assertThat(new Synonym("боклук", "отпадък", true, null, null)).hasToString("боклук ↔ отпадък");
    }

    private static Synonym pair(String spoken, String meant) {
        return new Synonym(spoken, meant, false, null, null);
    }
}
