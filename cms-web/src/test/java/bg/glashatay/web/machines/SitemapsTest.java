package bg.glashatay.web.machines;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import bg.glashatay.ejb.site.PublicSitemap;
import bg.glashatay.ejb.site.SitemapAddress;
import bg.glashatay.ejb.site.SitemapPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A site with more documents than one file may name. */
class SitemapsTest {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Instant NOON = Instant.parse("2026-11-10T10:00:00Z");
    private static final UnaryOperator<String> ABSOLUTE = path -> "https://www.example.bg" + path;
    private static final int MEGABYTES = 1024 * 1024;

    private final LargeSite site = new LargeSite();
    private final Sitemaps sitemaps = sitemaps(site);

    @Test
    void fiftyThousandAddressesAreOneFileAndNoMore() {
        // in each language a front page, a section, events, notices and the register are no documents
        assertThat(sitemaps.fitsOneFile(49_990)).isTrue();
        assertThat(sitemaps.fitsOneFile(49_991)).isFalse();
    }

    @Test
    void partsNameEveryDocumentOnceAndNoneIsTooLong() throws Exception {
        var named = new HashSet<String>();
        var parts = locations(written(out -> sitemaps.writeIndex(out, ABSOLUTE)), "sitemapindex", "sitemap");

        assertThat(parts).hasSize(1 + 3);
        for (var part : parts.subList(1, parts.size())) {
            var asked = (XmlAddress.SitemapOfDocuments)
                    XmlAddress.of(URI.create(part).getPath()).orElseThrow();
            assertThat(sitemaps.has(asked)).isTrue();
            var bytes = written(out -> sitemaps.writeDocuments(out, ABSOLUTE, asked));
            var addresses = locations(bytes, "urlset", "url");
            assertThat(addresses).hasSizeBetween(1, SitemapPart.MOST);
            assertThat(bytes.length).isLessThan(50 * MEGABYTES);
            assertThat(addresses).as("named for the first time").allMatch(named::add);
        }
        assertThat(named).hasSize(LargeSite.DOCUMENTS);
        assertThat(site.mostAtOnce).as("documents in memory at once").isEqualTo(1_000);
    }

    @Test
    void thereIsNoPartWithoutDocuments() {
        assertThat(sitemaps.has(new XmlAddress.SitemapOfDocuments(Language.BG, 4)))
                .isFalse();
        assertThat(sitemaps.has(new XmlAddress.SitemapOfDocuments(Language.EN, 1)))
                .isFalse();
    }

    @Test
    void partOfPagesHasWhatIsNoDocument() throws Exception {
        assertThat(locations(written(out -> sitemaps.writePages(out, ABSOLUTE)), "urlset", "url"))
                .contains(
                        "https://www.example.bg/",
                        "https://www.example.bg/kultura",
                        "https://www.example.bg/register",
                        "https://www.example.bg/en/",
                        "https://www.example.bg/en/kultura",
                        "https://www.example.bg/en/register");
    }

    /** The addresses of a file that is as the protocol's schema wants it. */
    private static List<String> locations(byte[] bytes, String root, String child) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var top = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        assertThat(top.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(top.getLocalName()).isEqualTo(root);
        var children = top.getElementsByTagNameNS(NAMESPACE, child);
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .map(Element.class::cast)
                .map(SitemapsTest::location)
                .toList();
    }

    private static String location(Element url) {
        var location = (Element) url.getElementsByTagNameNS(NAMESPACE, "loc").item(0);
        var changed = (Element) url.getElementsByTagNameNS(NAMESPACE, "lastmod").item(0);
        if (changed != null) {
            Instant.parse(changed.getTextContent());
        }
        // between 12 and 2048 characters
        assertThat(location.getTextContent().length()).isBetween(12, 2_048);
        return location.getTextContent();
    }

    private static byte[] written(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.write(bytes);
        return bytes.toByteArray();
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static Sitemaps sitemaps(PublicSitemap site) {
        var sitemaps = new Sitemaps();
        sitemaps.sitemap = site;
        return sitemaps;
    }

    /** 120 000 documents in Bulgarian with numbers from 1, of addresses as long as they get. */
    private static final class LargeSite extends PublicSitemap {

        static final int DOCUMENTS = 120_000;

        private int mostAtOnce;

        @Override
        public PublicSite site(Language language) {
            var culture = new PublicSection("kultura", "", language.pathPrefix() + "/kultura", "Култура", "");
            return new PublicSite(language, List.of(culture), NOON);
        }

        @Override
        public List<SitemapPart> parts() {
            return LongStream.rangeClosed(1, 3)
                    .mapToObj(number -> new SitemapPart(Language.BG, number, NOON))
                    .toList();
        }

        @Override
        public List<SitemapAddress> documents(Language language, long after, long last, int most) {
            long end = language == Language.BG ? Math.min(Math.min(last, DOCUMENTS), after + most) : after;
            var piece = LongStream.rangeClosed(after + 1, end)
                    .mapToObj(number -> new SitemapAddress(number, "/kultura/" + number + "-" + "a".repeat(240), NOON))
                    .toList();
            mostAtOnce = Math.max(mostAtOnce, piece.size());
            return piece;
        }
    }
}
