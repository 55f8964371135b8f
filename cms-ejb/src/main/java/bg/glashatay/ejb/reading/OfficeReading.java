package bg.glashatay.ejb.reading;

import bg.glashatay.domain.media.FileFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the words of office documents with Tika's parsers, each named here: nothing is looked up or loaded besides. */
final class OfficeReading {

    private OfficeReading() {}

    static void of(Path file, FileFormat format, ReadText text) throws IOException, SAXException, TikaException {
        var parser =
                switch (format) {
                    case DOCX, XLSX -> new OOXMLParser();
                    case ODT, ODS -> new OpenDocumentParser();
                    default -> throw new IllegalArgumentException(format + " is no office document");
                };
        parse(parser, file, text, new Metadata(), alone());
    }

    /** What is embedded in the document stays unread. */
    static ParseContext alone() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Unread());
        return context;
    }

    /** As much of the text as is kept. */
    static void parse(Parser parser, Path file, ReadText text, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (var bytes = TikaInputStream.get(file, metadata)) {
            parser.parse(bytes, new BodyContentHandler(new Words(text)), metadata, context);
        } catch (SAXException | TikaException stopped) {
            if (!text.isFull()) {
                throw stopped;
            }
        }
    }

    /** Ends the parsing when there is enough. */
    private static final class Words extends DefaultHandler {

        private final ReadText text;

        Words(ReadText text) {
            this.text = text;
        }

        @Override
        public void characters(char[] words, int from, int length) throws SAXException {
            text.append(words, from, length);
            if (text.isFull()) {
                throw new WriteLimitReachedException(ReadText.MOST);
            }
        }

        @Override
        public void ignorableWhitespace(char[] space, int from, int length) {
            text.append(" ");
        }
    }

    private static final class Unread implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream bytes, ContentHandler handler, Metadata metadata, boolean asHtml) {
            // not reached
        }
    }
}
