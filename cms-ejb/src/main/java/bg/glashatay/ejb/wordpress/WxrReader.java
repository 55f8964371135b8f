package bg.glashatay.ejb.wordpress;

import bg.glashatay.ejb.transfer.ImportRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an export from its beginning to its end, one thing at a time in memory. Whatever an XML file could make a reader
 * fetch or build is off: a file that declares a document type, and with it entities, is refused.
 */
final class WxrReader {

    private static final Pattern WP = Pattern.compile("https?://wordpress\\.org/export/1\\.[0-2]/");
    private static final Pattern EXCERPT = Pattern.compile("https?://wordpress\\.org/export/1\\.[0-2]/excerpt/");
    private static final Pattern VERSION = Pattern.compile("1\\.[0-2]");
    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://purl.org/dc/elements/1.1/", "dc:");

    /** Deeper than any export, and shallow enough for everything that walks it. */
    private static final int DEEPEST = 64;

    private final XMLStreamReader xml;
    private final PacedInput input;
    private int depth;

    /** What is found, in the order of the file. */
    interface Listener {

        /** @param siteAddress empty where the file does not tell */
        default void site(String siteAddress, String language) {}

        default void author(WxrAuthor author) {}

        default void category(WxrCategory category) {}

        void item(WxrItem item);
    }

    private WxrReader(InputStream bytes) throws XMLStreamException {
        // the platform's own, whatever libraries bring along
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside of the file is read");
        });
        input = new PacedInput(bytes);
        xml = factory.createXMLStreamReader(input);
    }

    /**
     * Reads all of it.
     *
     * @throws ImportRefusedException where it is no export that we know, wherever in the file that shows
     */
    static void read(InputStream bytes, Listener listener) throws IOException {
        try {
            var reader = new WxrReader(bytes);
            new WxrChannel(reader, listener).read();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new ImportRefusedException("wxr-malformed", line);
        }
    }

    static boolean isVersion(String version) {
        return VERSION.matcher(version).matches();
    }

    /** Goes on to the next beginning or end of an element; false at the end of the file. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begin();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    input.goOn();
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ImportRefusedException("wxr-doctype");
                default -> {
                    // what stands between elements means nothing
                }
            }
        }
        return false;
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    int depth() {
        return depth;
    }

    /** The element's name with the prefix that WordPress gives it, whatever the file does. */
    String name() {
        var space = xml.getNamespaceURI();
        if (space == null || space.isEmpty()) {
            return xml.getLocalName();
        }
        var prefix = WP.matcher(space).matches()
                ? "wp:"
                : EXCERPT.matcher(space).matches() ? "excerpt:" : PREFIXES.getOrDefault(space, "?:");
        return prefix + xml.getLocalName();
    }

    String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The text of the element that begins here, to its end; what elements stand in it counts for nothing. */
    String text() throws XMLStreamException {
        int level = depth;
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    input.mustBeBearable(text.length());
                }
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    input.goOn();
                    if (depth < level) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new ImportRefusedException("wxr-doctype");
                default -> {
                    // comments and the like
                }
            }
        }
        return text.toString();
    }

    /** Goes to the end of the element that begins here. */
    void skip() throws XMLStreamException {
        int level = depth;
        while (depth >= level && next()) {
            // nothing in it counts
        }
    }

    private void begin() {
        depth++;
        input.goOn();
        if (depth > DEEPEST) {
            throw new ImportRefusedException("wxr-too-deep", DEEPEST);
        }
    }
}
