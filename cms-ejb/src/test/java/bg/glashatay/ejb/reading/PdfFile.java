package bg.glashatay.ejb.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Small PDF files. */
final class PdfFile {

    private PdfFile() {}

    static byte[] tagged(String title, String words) throws IOException {
        try (var document = new PDDocument()) {
            page(document, words);
            var catalog = document.getDocumentCatalog();
            var tree = new PDStructureTreeRoot();
            tree.appendKid(new PDStructureElement("Document", tree));
            catalog.setStructureTreeRoot(tree);
            var marks = new PDMarkInfo();
            marks.setMarked(true);
            catalog.setMarkInfo(marks);
            catalog.setLanguage("bg-BG");
            document.getDocumentInformation().setTitle(title);
            var preferences = new PDViewerPreferences(catalog.getCOSObject());
            preferences.setDisplayDocTitle(true);
            catalog.setViewerPreferences(preferences);
            return bytes(document);
        }
    }

    static byte[] untagged(String words) throws IOException {
        try (var document = new PDDocument()) {
            page(document, words);
            return bytes(document);
        }
    }

    /** Pages without text. */
    static byte[] scan(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return bytes(document);
        }
    }

    private static void page(PDDocument document, String words) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(words);
            content.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
