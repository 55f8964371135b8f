package bg.glashatay.web.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** What RFC 4287 demands of a feed, and RFC 5005 of its pages; and what the feeds of this site never have. */
final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> IN_FEED =
            Set.of("id", "title", "subtitle", "updated", "author", "link", "category", "entry");
    private static final Set<String> IN_ENTRY =
            Set.of("id", "title", "updated", "published", "link", "category", "summary");

    private AtomRules() {}

    /** The feed's outermost element, if the feed is one. */
    static Element checked(byte[] bytes) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(children(feed)).allSatisfy(child -> assertThat(IN_FEED).contains(child.getLocalName()));
        metadata(feed);
        // 4.1.1: a feed without an author needs one in each entry
        var author = only(feed, "author");
        assertThat(text(only(author, "name"))).isNotBlank();
        absolute(text(only(author, "uri")));
        assertThat(links(feed, "self")).as("the feed says where it is").hasSize(1);
        Stream.of("first", "last", "next", "previous")
                .forEach(relation -> assertThat(links(feed, relation)).hasSizeLessThanOrEqualTo(1));
        var ids = new HashSet<String>();
        for (var entry : elements(feed, "entry")) {
            entry(entry);
            assertThat(ids.add(text(only(entry, "id")))).as("4.1.1: ids differ").isTrue();
        }
        return feed;
    }

    private static void entry(Element entry) {
        assertThat(children(entry)).allSatisfy(child -> assertThat(IN_ENTRY).contains(child.getLocalName()));
        metadata(entry);
        var published = OffsetDateTime.parse(text(only(entry, "published")));
        assertThat(OffsetDateTime.parse(text(only(entry, "updated")))).isAfterOrEqualTo(published);
        // 4.1.2: without content there must be a link to it
        assertThat(links(entry, "alternate")).hasSize(1);
        assertThat(elements(entry, "summary")).hasSizeLessThanOrEqualTo(1);
        assertThat(elements(entry, "category")).allSatisfy(category -> assertThat(category.getAttribute("term"))
                .isNotBlank());
    }

    private static void metadata(Element thing) {
        absolute(text(only(thing, "id")));
        assertThat(text(only(thing, "title"))).isNotBlank();
        // 3.3: RFC 3339, with capital T and a zone
        assertThat(text(only(thing, "updated")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
        for (var link : elements(thing, "link")) {
            absolute(link.getAttribute("href"));
            assertThat(link.getAttribute("type")).matches("[a-z]+/[a-z+]+");
        }
    }

    private static void absolute(String address) {
        assertThat(URI.create(address)).matches(URI::isAbsolute, "is absolute");
    }

    static List<Element> elements(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    static Element only(Element parent, String name) {
        var found = elements(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    static String text(Element element) {
        return element.getTextContent();
    }

    /** The addresses of the links with a relation. */
    static List<String> links(Element parent, String relation) {
        return elements(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
