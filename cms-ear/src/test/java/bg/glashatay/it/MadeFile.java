package bg.glashatay.it;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files to upload, made by hand. */
public final class MadeFile {

    private MadeFile() {}

    private static final String DOCUMENT = "word/document.xml";

    private static final String BEFORE =
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>";

    private static final String AFTER = "</w:t></w:r></w:p></w:body></w:document>";

    /** A small picture that there is only once. */
    public static byte[] jpeg() {
        return jpeg(600, 400);
    }

    /** The same in another size. */
    public static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random();
        for (int x = 0; x < image.getWidth(); x++) {
            image.setRGB(x, 0, random.nextInt(1 << 24));
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A text of a word processor. */
    public static byte[] docx(String words) {
        var entries = parts();
        entries.put(DOCUMENT, bytes(BEFORE + words + AFTER));
        return zip(entries);
    }

    private static Map<String, byte[]> parts() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(
                "[Content_Types].xml",
                bytes(
                        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        entries.put(
                "_rels/.rels",
                bytes(
                        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        return entries;
    }

    /** A PDF of one page without tags; with no words, a mere picture of a page. */
    public static byte[] pdf(String words) {
        return pdf(words, "");
    }

    /** The same with tags. */
    public static byte[] taggedPdf(String words) {
        return pdf(words, TAGS);
    }

    /** The same with all that a screen reader asks for: tags, a language and a title that is shown. */
    public static byte[] faultlessPdf(String words) {
        return pdf(words, TAGS + "/ViewerPreferences<</DisplayDocTitle true>>");
    }

    private static final String TAGS = "/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Lang(bg-BG)";

    private static byte[] pdf(String words, String catalog) {
        var stream = words.isEmpty() ? "" : "BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET";
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + stream.length() + ">>\nstream\n" + stream + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "<</Type/StructTreeRoot/K[7 0 R]>>",
            "<</Type/StructElem/S/Document/P 6 0 R>>"
        };
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 8\n").append(places).append("trailer\n<</Size 8/Root 1 0 R");
        pdf.append(catalog.contains("DisplayDocTitle") ? "/Info<</Title(Words)>>" : "")
                .append(">>\nstartxref\n");
        return bytes(pdf.append(start).append("\n%%EOF\n").toString());
    }

    /** A text of a word processor that unpacks to so many megabytes of one letter, and is small itself. */
    public static byte[] bomb(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        var megabyte = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry(DOCUMENT));
            zip.write(bytes(BEFORE + UUID.randomUUID()));
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
            zip.write(bytes(AFTER));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
