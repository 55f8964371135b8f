package bg.glashatay.web.reading;

import bg.glashatay.domain.media.PdfFacts;
import bg.glashatay.domain.media.Reading;
import bg.glashatay.domain.media.Reading.Outcome;
import bg.glashatay.web.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said of a document on its own page.
 *
 * @param sentence how it stands
 * @param facts what a PDF has; empty for what is no PDF, or not read
 * @param faults what it lacks, and what that means for its readers; the gravest first
 * @param advice what to do; empty where nothing is to be done
 */
public record FullReport(String sentence, List<Fact> facts, List<String> faults, String advice) {

    private static final String FEATURE = "reading";

    /** A thing that a PDF has or lacks, under its name. */
    public record Fact(String name, String value) {}

    static FullReport of(Reading reading, Locale locale) {
        if (reading.getOutcome() == Outcome.READ && reading.pdf().isPresent()) {
            return of(reading.pdf().get(), locale);
        }
        return new FullReport(
                words(locale, "full." + reading.getOutcome()),
                List.of(),
                List.of(),
                reading.getOutcome() == Outcome.UNREADABLE ? words(locale, "advice.unreadable") : "");
    }

    private static FullReport of(PdfFacts pdf, Locale locale) {
        var standing = pdf.faults().isEmpty() ? "good" : pdf.isReadable() ? "lacking" : "inaccessible";
        return new FullReport(
                words(locale, "full." + standing),
                List.of(
                        new Fact(words(locale, "fact.pages"), pages(pdf, locale)),
                        new Fact(words(locale, "fact.tags"), words(locale, pdf.isTagged() ? "there" : "none")),
                        new Fact(words(locale, "fact.language"), language(pdf, locale)),
                        new Fact(words(locale, "fact.title"), title(pdf, locale))),
                pdf.faults().stream()
                        .map(fault -> words(locale, "means." + fault))
                        .toList(),
                pdf.faults().isEmpty() ? "" : words(locale, "advice." + standing));
    }

    private static String pages(PdfFacts pdf, Locale locale) {
        return Texts.of(
                locale,
                FEATURE,
                pdf.isScan() ? "pages.scanned" : pdf.getPagesWithoutText() > 0 ? "pages.some" : "pages.all",
                pdf.getPages(),
                pdf.getPagesWithoutText());
    }

    private static String title(PdfFacts pdf, Locale locale) {
        if (pdf.getTitle().isEmpty()) {
            return words(locale, "none");
        }
        return pdf.isTitleShown() ? pdf.getTitle() : Texts.of(locale, FEATURE, "title.hidden", pdf.getTitle());
    }

    /** „български (bg-BG)“; as the file has it, where that is no language that Java knows. */
    private static String language(PdfFacts pdf, Locale locale) {
        if (pdf.getLanguage().isEmpty()) {
            return words(locale, "language.none");
        }
        return Optional.of(Locale.forLanguageTag(pdf.getLanguage()).getDisplayLanguage(locale))
                .filter(name -> !name.isEmpty())
                .map(name -> name + " (" + pdf.getLanguage() + ")")
                .orElse(pdf.getLanguage());
    }

    private static String words(Locale locale, String key) {
        return Texts.of(locale, FEATURE, key);
    }
}
