package bg.glashatay.web.api;

import bg.glashatay.domain.media.PdfFault;
import bg.glashatay.domain.media.Reading;
import java.util.List;

/**
 * What was read in a document.
 *
 * @param outcome {@code WAITING}, {@code READ}, {@code UNREADABLE}
 * @param pages of a PDF that was read, like all below; otherwise absent
 * @param title empty for none, as is the language
 * @param faults what it lacks for screen readers, the gravest first
 */
public record MediaReading(
        String outcome,
        Integer pages,
        Integer pagesWithoutText,
        Boolean tagged,
        String title,
        Boolean titleShown,
        String language,
        List<String> faults) {

    static MediaReading of(Reading reading) {
        var outcome = reading.getOutcome().name();
        return reading.pdf()
                .map(pdf -> new MediaReading(
                        outcome,
                        pdf.getPages(),
                        pdf.getPagesWithoutText(),
                        pdf.isTagged(),
                        pdf.getTitle(),
                        pdf.isTitleShown(),
                        pdf.getLanguage(),
                        pdf.faults().stream().map(PdfFault::name).toList()))
                .orElseGet(() -> new MediaReading(outcome, null, null, null, null, null, null, null));
    }
}
