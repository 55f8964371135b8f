package bg.glashatay.web.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ImportSentenceTest {

    private static final List<String> PUBLISHED = List.of("2015-05-06T07:00:00Z");

    @Test
    void timesAreReadInTheLanguageAndByTheClockOfSofia() {
        assertThat(ImportSentence.of(Locale.forLanguageTag("bg"), "line.", "taken-published", PUBLISHED))
                .contains("6 май 2015, 10:00")
                .doesNotContain("Z");
        assertThat(ImportSentence.of(Locale.ENGLISH, "line.", "taken-published", PUBLISHED))
                .contains("6 May 2015, 10:00");
    }

    @Test
    void allElseIsLeftAsItIs() {
        assertThat(ImportSentence.of(Locale.ENGLISH, "line.", "future-draft", List.of("?")))
                .contains("?");
    }
}
