package bg.glashatay.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfFactsTest {

    @Test
    void fileWithTagsTextTitleAndLanguageHasNoFault() {
        var facts = new PdfFacts(3, 0, true, "Наредба № 7", true, "bg-BG");

        assertThat(facts.faults()).isEmpty();
        assertThat(facts.isReadable()).isTrue();
    }

    @Test
    void scanIsToldAsThatAlone() {
        var facts = new PdfFacts(2, 2, true, "", false, "");

        assertThat(facts.faults()).containsExactly(PdfFault.SCANNED);
        assertThat(facts.isReadable()).isFalse();
    }

    @Test
    void faultsAreToldGravestFirst() {
        assertThat(new PdfFacts(3, 1, false, "", false, "").faults())
                .containsExactly(
                        PdfFault.UNTAGGED, PdfFault.PAGES_WITHOUT_TEXT, PdfFault.UNTITLED, PdfFault.NO_LANGUAGE);
    }

    @Test
    void titleThatProgramsDoNotShowIsAFaultThatShutsNobodyOut() {
        var facts = new PdfFacts(3, 0, true, "Наредба № 7", false, "bg-BG");

        assertThat(facts.faults()).containsExactly(PdfFault.TITLE_HIDDEN);
        assertThat(facts.isReadable()).isTrue();
    }
}
