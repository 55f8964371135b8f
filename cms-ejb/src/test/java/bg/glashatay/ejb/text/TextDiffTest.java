package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bg.glashatay.ejb.text.TextDiff.Block;
import bg.glashatay.ejb.text.TextDiff.Kind;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    @Test
    void sameBodiesHaveNoChanges() {
        var diff = TextDiff.ofHtml("<h2>а</h2><p>б</p><hr>", "<h2>а</h2>\n<p>б</p>\n<hr>");

        assertThat(diff.hasChanges()).isFalse();
        assertThat(html(diff)).isEqualTo("<h2>а</h2><p>б</p><p>* * *</p>");
    }

    @Test
    void marksWordsInsideAChangedLine() {
        var diff = TextDiff.ofHtml(
                "<p>Входът за изложбата е свободен.</p>", "<p>Входът за концерта е платен и свободен.</p>");

        assertThat(diff.blocks())
                .containsExactly(new Block(
                        Kind.CHANGED,
                        "<p>Входът за <del>изложбата</del><ins>концерта</ins> е<ins> платен и</ins> свободен.</p>",
                        1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "по-добър ден | по добър ден | <del>по-добър</del><ins>по добър</ins> ден",
                "глоба 5\u00A0лв. днес | глоба 5 лв. днес | глоба <del>5<span class=\"diff-nbsp\">␣</span>лв</del><ins>5 лв</ins>. днес",
                "\"Перуника\" | „Перуника“ | <del>\"</del><ins>„</ins>Перуника<del>\"</del><ins>“</ins>",
                "стара стара дума | нова нова дума | <del>стара стара</del><ins>нова нова</ins> дума",
                "а  б | а б | а б",
                "а <b> & б | а <i> & б | а &lt;<del>b</del><ins>i</ins>&gt; &amp; б",
                "👩‍👧 | 👩‍👦 | <del>👩‍👧</del><ins>👩‍👦</ins>"
            })
    void marksWordsOfATitle(String before, String after, String html) {
        assertThat(TextDiff.ofText(before, after)).isEqualTo(html);
    }

    @Test
    void linesComeAndGoAsWholes() {
        var diff = TextDiff.ofHtml(
                "<p>първи ред</p><p>изтрит ред от думи</p><p>последен ред</p>",
                "<p>първи ред</p><p>последен ред</p><p>съвсем друго нещо</p>");

        assertThat(diff.blocks())
                .extracting(Block::kind, Block::html)
                .containsExactly(
                        tuple(Kind.SAME, "<p>първи ред</p>"),
                        tuple(Kind.DELETED, "<p><del>изтрит ред от думи</del></p>"),
                        tuple(Kind.SAME, "<p>последен ред</p>"),
                        tuple(Kind.INSERTED, "<p><ins>съвсем друго нещо</ins></p>"));
    }

    @Test
    void pairsTheLinesThatAreRelated() {
        var diff = TextDiff.ofHtml(
                "<p>Кметът откри детска градина в квартала</p><p>Пада сняг</p>",
                "<p>Нов ред преди всичко</p><p>Кметът откри нова детска градина в квартала</p>");

        assertThat(diff.blocks()).extracting(Block::kind).containsExactly(Kind.INSERTED, Kind.CHANGED, Kind.DELETED);
    }

    @Test
    void keepsTheKindOfLine() {
        var body =
                "<h3>а</h3><ul><li>б</li></ul><ol start=\"2\"><li><p>в</p></li></ol><blockquote><p>г</p></blockquote>"
                        + "<table><caption>д</caption><tr><th>е</th><td><ul><li>ж</li></ul></td></tr></table>";

        assertThat(html(TextDiff.ofHtml(body, body)))
                .isEqualTo("<h3>а</h3><ul><li>б</li></ul><ol><li>в</li></ol><blockquote><p>г</p></blockquote>"
                        + "<p>д</p><p>е | ж</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>а б</p> | <h2>а б</h2>",
                "<ul><li>а</li></ul> | <ol><li>а</li></ol>",
                "<ol><li>а</li></ol> | <ol start=3><li>а</li></ol>",
                "<p>а</p> | <p lang=en>а</p>",
                "<table><tr><td>а</td></tr></table> | <table><tr><th>а</th></tr></table>",
                "<p>а б</p> | <p>а <em>б</em></p>",
                "<p>а<br>б</p> | <p>а б</p>",
                "<p>а</p> | <p>а</p><hr>"
            })
    void showsEveryChangeOfForm(String before, String after) {
        var html = html(TextDiff.ofHtml(before, after));

        assertThat(html).containsAnyOf("<ins>", "<del>");
        assertThat(TextDiff.ofHtml(before, after).hasChanges()).isTrue();
    }

    @Test
    void saysWhereAChangedLinkLeads() {
        var diff = TextDiff.ofHtml(
                "<p>виж <a href=\"https://obshtina.example/\">тук</a></p>",
                "<p>виж <a href=\"https://drugo.example/\">тук</a></p>");

        assertThat(html(diff))
                .isEqualTo("<p>виж <del><a href=\"https://obshtina.example/\">тук</a>"
                        + "<span class=\"diff-address\"> (https://obshtina.example/)</span></del>"
                        + "<ins><a href=\"https://drugo.example/\">тук</a>"
                        + "<span class=\"diff-address\"> (https://drugo.example/)</span></ins></p>");
    }

    @Test
    void isAsSafeAsAPublishedPage() {
        var attack = "<p onclick=x>а<script>alert(1)</script><img src=x onerror=alert(1)>"
                + "<a href=\"javascript:alert(1)\">б</a>&lt;script&gt;</p>";

        assertThat(html(TextDiff.ofHtml("<p>а</p>", attack)))
                .isEqualTo("<p><del>а</del></p><p><ins>аб&lt;script&gt;</ins></p>");
    }

    @Test
    void leavesOutLongRunsOfUnchangedLines() {
        var lines = IntStream.range(0, 10).mapToObj(i -> "<p>ред " + i + "</p>").toList();
        var edited = new ArrayList<>(lines);
        edited.set(6, "<p>ред шест</p>");

        var diff = TextDiff.ofHtml(String.join("", lines), String.join("", edited));

        assertThat(diff.changes(1))
                .extracting(Block::kind, Block::count)
                .containsExactly(
                        tuple(Kind.SKIPPED, 5),
                        tuple(Kind.SAME, 1),
                        tuple(Kind.CHANGED, 1),
                        tuple(Kind.SAME, 1),
                        tuple(Kind.SKIPPED, 2));
        assertThat(TextDiff.ofHtml("<p>а</p>", "<p>а</p>").changes(1)).containsExactly(new Block(Kind.SKIPPED, "", 1));
    }

    @Test
    void bothBodiesCanBeReadOffTheComparison() {
        var random = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            var before = HtmlSoup.of(random);
            var after = HtmlSoup.of(random);
            var html = html(TextDiff.ofHtml(before, after));

            assertThat(words(html, "ins")).isEqualTo(words(HtmlPolicy.sanitise(before), "ins"));
            assertThat(words(html, "del")).isEqualTo(words(HtmlPolicy.sanitise(after), "del"));
        }
    }

    @Test
    @Timeout(20)
    void hugeBodiesTakeBoundedTime() {
        var random = new Random(1);
        var many = words(random, 20_000, "</p><p>");
        var long1 = words(random, 200_000, " ");
        var long2 = words(random, 200_000, " ");

        assertThat(TextDiff.ofHtml(many, words(random, 20_000, "</p><p>")).hasChanges())
                .isTrue();
        assertThat(TextDiff.ofHtml(long1, long2).blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.DELETED, Kind.INSERTED);
    }

    private static String words(Random random, int count, String between) {
        return "<p>"
                + random.ints(count, 0, 5000).mapToObj(i -> "дума" + i).collect(Collectors.joining(between))
                + "</p>";
    }

    private static String html(TextDiff diff) {
        return diff.blocks().stream().map(Block::html).collect(Collectors.joining());
    }

    /** The letters of one side of a comparison, or of a body. */
    private static String words(String html, String without) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(without + ", .diff-address").remove();
        body.select(".diff-nbsp").forEach(space -> space.text("\u00A0"));
        return body.wholeText().replaceAll("[↵|*\\s\u00A0]", "");
    }
}
