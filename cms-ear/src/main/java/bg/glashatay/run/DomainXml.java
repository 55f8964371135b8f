package bg.glashatay.run;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A Payara domain's configuration, changed before the server starts. Boot commands would come too late for Hazelcast and
 * could not change JVM options; a path that matches nothing stops the start, so that a newer Payara cannot silently
 * ignore a setting.
 */
final class DomainXml {

    private static final String CONFIG = "/domain/configs/config[@name='server-config']";

    private final Path file;
    private final Document document;

    DomainXml(Path file) {
        this.file = file;
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("Payara's domain template cannot be read: " + file, e);
        }
    }

    /** Sets an attribute of every element that the path below the server's configuration matches. */
    DomainXml set(String path, String attribute, String value) {
        var elements = find(CONFIG + path);
        for (var i = 0; i < elements.getLength(); i++) {
            ((Element) elements.item(i)).setAttribute(attribute, value);
        }
        return this;
    }

    /** Adds an element that the template leaves to its defaults, with one attribute that is not the default. */
    DomainXml add(String path, String element, String attribute, String value) {
        var added = document.createElement(element);
        added.setAttribute(attribute, value);
        find(path.isEmpty() ? "/domain" : CONFIG + path).item(0).appendChild(added);
        return this;
    }

    /** Replaces part of every JVM option in which it stands. */
    DomainXml replaceInJvmOptions(String part, String replacement) {
        var options = find(CONFIG + "/java-config/jvm-options[contains(., '" + part + "')]");
        for (var i = 0; i < options.getLength(); i++) {
            options.item(i).setTextContent(options.item(i).getTextContent().replace(part, replacement));
        }
        return this;
    }

    /** Sets what is tried in a measurement. */
    void apply(ServerSetting setting) {
        if (setting.isOfTheJvm()) {
            jvmOption(setting.attribute(), setting.value());
        } else {
            set(setting.path(), setting.attribute(), setting.value());
        }
    }

    /** Puts an option of the JVM in place of those that begin so; an empty one takes their place by nothing. */
    DomainXml jvmOption(String beginning, String option) {
        var java = (Element) find(CONFIG + "/java-config").item(0);
        var options = java.getElementsByTagName("jvm-options");
        for (var i = options.getLength() - 1; i >= 0; i--) {
            if (options.item(i).getTextContent().startsWith(beginning)) {
                java.removeChild(options.item(i));
            }
        }
        if (!option.isEmpty()) {
            var added = document.createElement("jvm-options");
            added.setTextContent(option);
            java.appendChild(added);
        }
        return this;
    }

    void save() {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IllegalStateException("Payara's configuration cannot be written: " + file, e);
        }
    }

    private NodeList find(String path) {
        try {
            var found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            if (found.getLength() == 0) {
                throw new IllegalStateException("Payara's configuration has nothing at " + path);
            }
            return found;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
