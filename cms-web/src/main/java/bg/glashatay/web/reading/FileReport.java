package bg.glashatay.web.reading;

import bg.glashatay.domain.media.PdfFacts;
import bg.glashatay.domain.media.PdfFault;
import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.media.Reading.Outcome;
import bg.glashatay.web.shared.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is said of a document in a line or two, beside its name.
 *
 * @param waiting whether it is still to be read
 * @param inaccessible whether it shuts some readers out, so that it needs a ground to be offered
 * @param sentence what there is to say; empty for nothing
 * @param mark the same in a word or two, where there is no room for more: the gravest fault; empty for none
 */
public record FileReport(String sha256, boolean waiting, boolean inaccessible, String sentence, String mark) {

    private static final String FEATURE = "reading";

    static FileReport of(Reading reading, Locale locale) {
        return new FileReport(
                reading.getSha256(),
                reading.getOutcome() == Outcome.WAITING,
                reading.isInaccessible(),
                reading.getOutcome() == Outcome.READ
                        ? reading.pdf().map(facts -> sentence(facts, locale)).orElse("")
                        : Texts.of(locale, FEATURE, "report." + reading.getOutcome()),
                reading.getOutcome() == Outcome.READ
                        ? reading.pdf().map(facts -> mark(facts, locale)).orElse("")
                        : Texts.of(locale, FEATURE, "mark." + reading.getOutcome()));
    }

    private static String sentence(PdfFacts facts, Locale locale) {
        return facts.faults().isEmpty()
                ? Texts.of(locale, FEATURE, "report.good")
                : facts.faults().stream()
                        .map(fault -> sentence(fault, facts, locale))
                        .collect(Collectors.joining(" "));
    }

    private static String sentence(PdfFault fault, PdfFacts facts, Locale locale) {
        return Texts.of(locale, FEATURE, "report." + fault, facts.getPagesWithoutText(), facts.getPages());
    }

    private static String mark(PdfFacts facts, Locale locale) {
        return facts.faults().stream()
                .findFirst()
                .map(fault -> Texts.of(locale, FEATURE, "mark." + fault))
                .orElse("");
    }
}
