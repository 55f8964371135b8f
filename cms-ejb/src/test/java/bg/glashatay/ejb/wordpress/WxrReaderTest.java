package bg.glashatay.ejb.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.glashatay.ejb.transfer.ImportRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports are read from beginning to end, whatever they hold, and what is none is refused. */
class WxrReaderTest {

    private static final Path CORPORA =
            Path.of(System.getProperty("basedir", "."), "..", "..", "shared", "corpora", "wxr");

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2"})
    void versionsThatWordPressHasWrittenAreRead(String version) throws IOException {
        var wxr = Wxr.read(Wxr.of(version, Wxr.post("5", "„Здравей“ – № 5\u00A0лв.")));

        assertThat(wxr.site).isEqualTo("https://old.example.bg");
        assertThat(wxr.items).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("5");
            assertThat(item.value("content:encoded")).isEqualTo("„Здравей“ – № 5\u00A0лв.");
        });
    }

    @Test
    void namespacesWithHttpsAreTheSame() throws IOException {
        var xml = Wxr.header("1.2", "https") + Wxr.post("1", "x") + "</channel></rss>";

        assertThat(Wxr.read(xml).items).hasSize(1);
    }

    @Test
    void whoWroteAndTheTreeOfCategoriesAreRead() throws IOException {
        var wxr = Wxr.read(Wxr.of(
                "1.2",
                "<wp:author><wp:author_login>ivan</wp:author_login><wp:author_email>ivan@example.bg</wp:author_email>"
                        + "<wp:author_display_name><![CDATA[Иван Петров]]></wp:author_display_name></wp:author>"
                        + "<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>teatar</wp:category_nicename>"
                        + "<wp:category_parent>kultura</wp:category_parent><wp:cat_name><![CDATA[Театър]]></wp:cat_name>"
                        + "</wp:category><wp:tag><wp:tag_slug>x</wp:tag_slug></wp:tag>"));

        assertThat(wxr.authors).containsExactly(new WxrAuthor("ivan", "ivan@example.bg", "Иван Петров"));
        assertThat(wxr.categories).containsExactly(new WxrCategory("teatar", "kultura", "Театър"));
    }

    @Test
    void categoriesHiddenValuesAndCommentsOfAThingAreKeptApart() throws IOException {
        var item = Wxr.read(Wxr.of(
                        "1.1",
                        "<item><title>A</title><wp:post_id>1</wp:post_id>"
                                + "<category domain=\"category\" nicename=\"kultura\"><![CDATA[Култура]]></category>"
                                + "<category><![CDATA[Култура]]></category>"
                                + "<category domain=\"tag\" nicename=\"most\"><![CDATA[мост]]></category>"
                                + "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value>"
                                + "</wp:postmeta><wp:postmeta><wp:meta_key>seo</wp:meta_key><wp:meta_value>x"
                                + "</wp:meta_value></wp:postmeta><wp:comment><wp:comment_content>Глупости"
                                + "</wp:comment_content></wp:comment></item>"))
                .items
                .get(0);

        assertThat(item.terms("category")).containsExactly(new WxrItem.Term("category", "kultura", "Култура"));
        assertThat(item.terms("post_tag")).extracting(WxrItem.Term::name).containsExactly("мост");
        assertThat(item.meta()).containsExactly(Map.entry("_thumbnail_id", "7"));
        assertThat(item.otherMeta()).isEqualTo(1);
        assertThat(item.comments()).isEqualTo(1);
    }

    @Test
    void fileWithoutAVersionIsRefused() {
        assertRefused(Wxr.of("1.2", "").replaceFirst("<wp:wxr_version>.*</wp:wxr_version>", ""), "wxr-version-missing");
        assertRefused(
                Wxr.of("1.2", Wxr.post("1", "")).replaceFirst("<wp:wxr_version>.*</wp:wxr_version>", ""),
                "wxr-version-missing");
    }

    @Test
    void fileOfAnotherVersionOrKindIsRefused() {
        assertRefused(Wxr.of("1.2", "").replace("<wp:wxr_version>1.2", "<wp:wxr_version>2.0"), "wxr-version-unknown");
        assertRefused("<html><body>Не е експорт</body></html>", "wxr-none");
        assertRefused("не е XML", "wxr-malformed");
        assertRefused("", "wxr-malformed");
    }

    @Test
    void fileThatEndsTooEarlyIsRefused() {
        assertRefused(Wxr.header("1.2", "http") + Wxr.post("1", "x") + "<item><title>Половин", "wxr-malformed");
    }

    @Test
    void entitiesAreNeitherBuiltNorFetched() {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"boom\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var outside = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        var remote = "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/evil.dtd\">";
        for (var type : new String[] {bomb, outside, remote}) {
            assertRefused(
                    Wxr.of("1.2", Wxr.post("1", "x"))
                            .replaceFirst("\\?>", "?>" + type)
                            .replace("Новина", "&amp;"),
                    "wxr-doctype");
        }
    }

    @Test
    void fileThatIsNestedWithoutEndIsRefused() {
        assertRefused(Wxr.of("1.2", "<item>" + "<a>".repeat(100) + "</a>".repeat(100) + "</item>"), "wxr-too-deep");
    }

    @Test
    void textThatWouldFillTheMemoryIsRefused() {
        var begin = bytes(Wxr.header("1.2", "http") + "<item><content:encoded><![CDATA[");
        var piece = "Отново и отново. ".repeat(5_000);
        var endless = IntStream.range(0, 400).mapToObj(i -> bytes(piece)).iterator();

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> Wxr.read(new SequenceInputStream(begin, inOneGo(endless))))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("wxr-text-too-long"));
    }

    @Test
    void longFileIsReadAThingAtATime() throws IOException {
        var piece = Wxr.post("1", "Текст на новина от миналите години. ".repeat(300));
        int times = 300;
        var all = new SequenceInputStream(
                bytes(Wxr.header("1.2", "http")),
                new SequenceInputStream(
                        inOneGo(IntStream.range(0, times)
                                .mapToObj(i -> bytes(piece))
                                .iterator()),
                        bytes("</channel></rss>")));
        var count = new int[1];
        WxrReader.read(all, item -> count[0]++);

        assertThat(count[0]).isEqualTo(times);
    }

    @Test
    void corporaAreReadOrRefusedAsTheyShould() throws IOException {
        assumeTrue(Files.isDirectory(CORPORA), "the corpora are not here: nothing is tried with them");
        for (var good : new String[] {
            "blank-lines.xml",
            "small-export.xml",
            "themeunittestdata.wordpress.xml",
            "valid-wxr-1.1.xml",
            "wxr-simple.xml",
            "wxr-utf-8-challenges.xml"
        }) {
            try (var bytes = Files.newInputStream(CORPORA.resolve(good))) {
                assertThat(Wxr.read(bytes).items).as(good).isNotEmpty();
            }
        }
        // the end of a CDATA section outside of any is no XML, whatever WordPress's own importer makes of it
        for (var bad :
                new String[] {"crazy-cdata.xml", "malformed-simple.xml", "malformed.xml", "missing-version-tag.xml"}) {
            try (var bytes = Files.newInputStream(CORPORA.resolve(bad))) {
                assertThatExceptionOfType(ImportRefusedException.class).as(bad).isThrownBy(() -> Wxr.read(bytes));
            }
        }
    }

    private static void assertRefused(String xml, String key) {
        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> Wxr.read(xml))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream inOneGo(Iterator<InputStream> pieces) {
        return new SequenceInputStream(Collections.enumeration(Stream.iterate(pieces, Iterator::hasNext, same -> same)
                .map(Iterator::next)
                .toList()));
    }
}
