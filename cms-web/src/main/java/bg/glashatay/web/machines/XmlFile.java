package bg.glashatay.web.machines;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML file of one vocabulary, a line for each element that holds others or stands in the outermost. */
final class XmlFile implements AutoCloseable {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;
    private final OutputStream out;

    /** Begins the file with its outermost element. */
    XmlFile(OutputStream out, String root, String namespace) throws IOException {
        this.out = out;
        try {
            writer = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeCharacters("\n");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Says in which language the texts of the open element are. */
    XmlFile language(String code) throws IOException {
        return written(() -> writer.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", code));
    }

    XmlFile open(String element) throws IOException {
        return written(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(element);
        });
    }

    XmlFile close(String element) throws IOException {
        return written(() -> {
            writer.writeCharacters("\n");
            writer.writeEndElement();
        });
    }

    /** An element with a text and with attributes, given as name and value in turn. */
    XmlFile text(String element, String text, String... attributes) throws IOException {
        return written(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(element);
            write(attributes);
            writer.writeCharacters(XmlText.of(text));
            writer.writeEndElement();
        });
    }

    /** An element that has nothing but attributes. */
    XmlFile empty(String element, String... attributes) throws IOException {
        return written(() -> {
            writer.writeCharacters("\n");
            writer.writeEmptyElement(element);
            write(attributes);
        });
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], XmlText.of(attributes[i + 1]));
        }
    }

    @Override
    public void close() throws IOException {
        written(() -> {
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.writeCharacters("\n");
            writer.close();
        });
        out.flush();
    }

    private XmlFile written(Writing writing) throws IOException {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }
}
