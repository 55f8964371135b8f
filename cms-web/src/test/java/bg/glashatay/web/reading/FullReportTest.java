package bg.glashatay.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.PdfFacts;
import bg.glashatay.domain.media.Reading;
import bg.glashatay.web.reading.FullReport.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FullReportTest {

    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");

    @Test
    void documentThatWaitsIsSaidToBeReadSoon() {
        var reading = reading();

        assertThat(report(reading))
                .isEqualTo(new FullReport(
                        "Файлът още се чете. Отворете тази страница отново след малко.", List.of(), List.of(), ""));
        assertThat(mark(reading)).isEqualTo("Още не е прочетен");
    }

    @Test
    void documentThatCouldNotBeReadComesWithAdvice() {
        var reading = reading();
        reading.couldNotBeRead();

        assertThat(report(reading).sentence()).startsWith("Файлът не можа да бъде прочетен");
        assertThat(report(reading).advice()).isNotEmpty();
        assertThat(mark(reading)).isEqualTo("Не може да бъде прочетен");
    }

    @Test
    void whatIsNoPdfIsFoundByItsWordsAndNeedsNoMark() {
        var reading = reading();
        reading.read(Optional.empty());

        assertThat(report(reading).sentence()).startsWith("Файлът е прочетен.");
        assertThat(report(reading).facts()).isEmpty();
        assertThat(mark(reading)).isEmpty();
    }

    @Test
    void pdfWithoutAFaultNeedsNoAdviceAndNoMark() {
        var reading = reading(new PdfFacts(3, 0, true, "Наредба № 7", true, "bg-BG"));

        assertThat(report(reading).faults()).isEmpty();
        assertThat(report(reading).advice()).isEmpty();
        assertThat(mark(reading)).isEmpty();
        assertThat(report(reading).facts())
                .containsExactly(
                        new Fact("Страници", "3"),
                        new Fact("Структурни етикети", "Има"),
                        new Fact("Език", "български (bg-BG)"),
                        new Fact("Заглавие", "Наредба № 7"));
    }

    @Test
    void eachFaultIsExplainedAndTheGravestIsTheMark() {
        var reading = reading(new PdfFacts(3, 1, false, "", false, "x"));

        assertThat(report(reading).sentence()).isEqualTo("Този документ не е достъпен за всички.");
        assertThat(report(reading).faults()).hasSize(3);
        assertThat(report(reading).facts())
                .extracting(Fact::value)
                .containsExactly("3, от тях без текст: 1", "Няма", "x", "Няма");
        assertThat(mark(reading)).isEqualTo("Без структура");
    }

    @Test
    void whatShutsNobodyOutIsSaidMoreMildly() {
        var reading = reading(new PdfFacts(3, 0, true, "Наредба № 7", false, "bg"));

        assertThat(report(reading).sentence())
                .isEqualTo("Документът се чете от екранни четци, но има какво да се подобри.");
        assertThat(mark(reading)).isEqualTo("Заглавието не се показва");
    }

    private static FullReport report(Reading reading) {
        return FullReport.of(reading, BULGARIAN);
    }

    private static String mark(Reading reading) {
        return FileReport.of(reading, BULGARIAN).mark();
    }

    private static Reading reading(PdfFacts facts) {
        var reading = reading();
        reading.read(Optional.of(facts));
        return reading;
    }

    /** One that waits. */
    private static Reading reading() {
        return new Reading() {};
    }
}
