package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.PdfFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/** Reads a PDF: its words with Tika, and how it is built with the library below that. */
final class PdfReading {

    /** A page with less is a picture with a number or a stamp on it. */
    private static final int FEWEST_CHARACTERS = 10;

    private PdfReading() {}

    static PdfFacts of(Path file, ReadText text) throws IOException, SAXException, TikaException {
        var metadata = new Metadata();
        var context = OfficeReading.alone();
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, config);
        OfficeReading.parse(new PDFParser(), file, text, metadata, context);
        try (var document = Loader.loadPDF(file.toFile())) {
            return facts(document, metadata);
        }
    }

    private static PdfFacts facts(PDDocument document, Metadata metadata) {
        var catalog = document.getDocumentCatalog();
        // where the text was longer than is kept, only so many pages were counted
        var characters = metadata.getIntValues(PDF.CHARACTERS_PER_PAGE);
        int without = (int) Arrays.stream(characters)
                .filter(count -> count < FEWEST_CHARACTERS)
                .count();
        int pages = document.getNumberOfPages();
        var preferences = catalog.getViewerPreferences();
        return new PdfFacts(
                pages,
                Math.min(pages, without),
                isTagged(catalog),
                first(metadata.get(TikaCoreProperties.TITLE), PdfFacts.MAX_TITLE),
                preferences != null && preferences.displayDocTitle(),
                first(catalog.getLanguage(), PdfFacts.MAX_LANGUAGE));
    }

    private static boolean isTagged(PDDocumentCatalog catalog) {
        return catalog.getMarkInfo() != null
                && catalog.getMarkInfo().isMarked()
                && catalog.getStructureTreeRoot() != null
                && !catalog.getStructureTreeRoot().getKids().isEmpty();
    }

    private static String first(String words, int most) {
        var clean = new ReadText();
        clean.append(Optional.ofNullable(words).orElse(""));
        var shown = clean.toString();
        return shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most));
    }
}
