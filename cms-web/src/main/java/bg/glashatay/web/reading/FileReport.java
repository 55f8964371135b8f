package bg.glashatay.web.reading;

import bg.glashatay.domain.media.PdfFacts;
import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.media.Reading.Outcome;
import bg.glashatay.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an editor is told of a document.
 *
 * @param waiting whether it is still to be read
 * @param inaccessible whether it shuts some readers out, so that it needs a ground to be offered
 * @param sentence what there is to say; empty for nothing
 */
public record FileReport(String sha256, boolean waiting, boolean inaccessible, String sentence) {

    private static final String FEATURE = "reading";

    static FileReport of(Reading reading, Locale locale) {
        return new FileReport(
                reading.getSha256(),
                reading.getOutcome() == Outcome.WAITING,
                reading.isInaccessible(),
                switch (reading.getOutcome()) {
                    case WAITING -> Texts.of(locale, FEATURE, "report.waiting");
                    case UNREADABLE -> Texts.of(locale, FEATURE, "report.unreadable");
                    case READ ->
                        reading.pdf()
                                .map(facts -> String.join(" ", sentences(facts, locale)))
                                .orElse("");
                });
    }

    private static List<String> sentences(PdfFacts facts, Locale locale) {
        if (facts.isScan()) {
            return List.of(Texts.of(locale, FEATURE, "report.scan"));
        }
        var sentences = new ArrayList<String>();
        if (!facts.isTagged()) {
            sentences.add(Texts.of(locale, FEATURE, "report.untagged"));
        }
        if (facts.getPagesWithoutText() > 0) {
            sentences.add(Texts.of(locale, FEATURE, "report.pages", facts.getPagesWithoutText(), facts.getPages()));
        }
        if (facts.getTitle().isEmpty()) {
            sentences.add(Texts.of(locale, FEATURE, "report.title"));
        } else if (!facts.isTitleShown()) {
            sentences.add(Texts.of(locale, FEATURE, "report.title-hidden"));
        }
        if (facts.getLanguage().isEmpty()) {
            sentences.add(Texts.of(locale, FEATURE, "report.language"));
        }
        return sentences.isEmpty() ? List.of(Texts.of(locale, FEATURE, "report.good")) : sentences;
    }
}
