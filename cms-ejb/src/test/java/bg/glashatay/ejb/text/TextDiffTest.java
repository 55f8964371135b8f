package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bg.glashatay.ejb.text.TextDiff.Block;
import bg.glashatay.ejb.text.TextDiff.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    private static final DiffWords WORDS = new PlainWords();

    @Test
    void sameBodiesHaveNoChanges() {
        var diff = diff("<h2>а</h2><p>б</p><hr>", "<h2>а</h2>\n<p>б</p>\n<hr>");

        assertThat(diff.hasChanges()).isFalse();
        assertThat(html(diff)).isEqualTo("<p class=\"diff-h2\">а</p><p>б</p><p>* * *</p>");
    }

    @Test
    void marksWordsInsideAChangedLine() {
        var diff = diff("<p>Входът за изложбата е свободен.</p>", "<p>Входът за концерта е платен и свободен.</p>");

        assertThat(diff.blocks()).extracting(Block::kind).containsExactly(Kind.CHANGED);
        assertThat(html(diff))
                .isEqualTo("<p>Входът за <del>изложбата</del><ins>концерта</ins> е<ins> платен и</ins> свободен.</p>");
    }

    @Test
    void saysInWordsWhatIsMarked() {
        assertThat(Jsoup.parse(TextDiff.ofText("стара дума", "нова дума", WORDS))
                        .text())
                .isEqualTo("премахнато: стара край добавено: нова край дума");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "по-добър ден | по добър ден | <del>по-добър</del><ins>по добър</ins> ден",
                "глоба 5\u00A0лв. днес | глоба 5 лв. днес | глоба <del>5<span class=\"diff-nbsp\">␣</span>лв</del><ins>5 лв</ins>. днес",
                "\"Перуника\" | „Перуника“ | <del>\"</del><ins>„</ins>Перуника<del>\"</del><ins>“</ins>",
                "№ 5 - днес | № 5 – днес | № 5 <del>-</del><ins>–</ins> днес",
                "Утре в 16:00 | Друго: днес | <del>Утре в 16:00</del><ins>Друго: днес</ins>",
                "стара стара дума | нова нова дума | <del>стара стара</del><ins>нова нова</ins> дума",
                "а  б | а б | а б",
                "а <b> & б | а <i> & б | а &lt;<del>b</del><ins>i</ins>&gt; &amp; б",
                "👩‍👧 | 👩‍👦 | <del>👩‍👧</del><ins>👩‍👦</ins>"
            })
    void marksWordsOfATitle(String before, String after, String html) {
        assertThat(seen(TextDiff.ofText(before, after, WORDS))).isEqualTo(html);
    }

    @Test
    void linesComeAndGoAsWholes() {
        var diff = diff(
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
        var diff = diff(
                "<p>Кметът откри детска градина в квартала</p><p>Пада сняг</p>",
                "<p>Нов ред преди всичко</p><p>Кметът откри нова детска градина в квартала</p>");

        assertThat(diff.blocks()).extracting(Block::kind).containsExactly(Kind.INSERTED, Kind.CHANGED, Kind.DELETED);
    }

    @Test
    void movedLineIsShownAtBothPlacesAndSaysWhereItWent() {
        var diff = diff(
                "<p>„Първи“ абзац</p><p>Втори абзац</p><p>Трети абзац</p>",
                "<p>Втори абзац</p><p>Трети абзац</p><p>„Първи“ абзац</p>");

        assertThat(diff.blocks())
                .extracting(Block::kind, Block::html)
                .containsExactly(
                        tuple(Kind.MOVED_AWAY, "<p>„Първи“ абзац</p>"),
                        tuple(Kind.SAME, "<p>Втори абзац</p>"),
                        tuple(Kind.SAME, "<p>Трети абзац</p>"),
                        tuple(Kind.MOVED_HERE, "<p>„Първи“ абзац</p>"));
        assertThat(diff.blocks().get(0).move()).contains(new TextDiff.Move(1, true, "Трети абзац"));
        assertThat(diff.blocks().get(3).move()).contains(new TextDiff.Move(1, false, ""));
    }

    @Test
    void movedLineMayBeEditedAsWell() {
        var diff = diff(
                "<p>Входът за изложбата в залата е свободен.</p><p>едно</p><p>две</p>",
                "<p>едно</p><p>две</p><p>Входът за изложбата в музея е свободен.</p>");

        assertThat(diff.blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.MOVED_AWAY, Kind.SAME, Kind.SAME, Kind.MOVED_HERE);
        assertThat(seen(diff.blocks().get(3).html()))
                .isEqualTo("<p>Входът за изложбата в <del>залата</del><ins>музея</ins> е свободен.</p>");
    }

    @Test
    void asFewLinesAsPossibleHaveMovedAlsoWhereTheOthersWereEdited() {
        var diff = diff(
                "<p>Мостът се затваря от понеделник.</p><p>Обходът е по улица „Липова“.</p><p>Край на 5 март.</p>",
                "<p>Край на 5 март.</p><p>Мостът се затваря от вторник.</p><p>Обходът е по булевард „Липова“.</p>");

        assertThat(diff.blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.MOVED_HERE, Kind.CHANGED, Kind.CHANGED, Kind.MOVED_AWAY);
    }

    @Test
    void movedLineThatBecameAHeadingSaysSo() {
        var diff = diff("<p>Програмата</p><p>едно</p><p>две</p>", "<p>едно</p><p>две</p><h2>Програмата</h2>");

        var here = diff.blocks().get(3);
        assertThat(here.kind()).isEqualTo(Kind.MOVED_HERE);
        assertThat(here.notes().stream().map(TextDiffTest::seen))
                .containsExactly("KIND: <del>PARAGRAPH</del> <ins>HEADING_2</ins>");
    }

    @Test
    void shortLinesThatLookAlikeHaveNotMoved() {
        var diff = diff("<p>Да бъде</p><p>едно</p><p>две</p>", "<p>едно</p><p>две</p><p>Да е</p>");

        assertThat(diff.blocks()).extracting(Block::kind).contains(Kind.DELETED, Kind.INSERTED);
    }

    @Test
    void keepsTheKindOfLine() {
        var body =
                "<h3>а</h3><ul><li>б</li></ul><ol start=\"2\"><li><p>в</p></li><li>г</li></ol><blockquote><p>д</p></blockquote>"
                        + "<table><caption>е</caption><tr><th>ж</th><td><ul><li>з</li></ul></td></tr></table>";

        assertThat(html(diff(body, body)))
                .isEqualTo("<p class=\"diff-h3\">а</p><ul><li>б</li></ul><ol start=\"2\"><li>в</li></ol>"
                        + "<ol start=\"3\"><li>г</li></ol><blockquote><p>д</p></blockquote>"
                        + "<p class=\"diff-caption\">е</p><p class=\"diff-row\">ж | з</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>а б</p> | <h2>а б</h2> | KIND: <del>PARAGRAPH</del> <ins>HEADING_2</ins>",
                "<h3>а б</h3> | <h2>а б</h2> | KIND: <del>HEADING_3</del> <ins>HEADING_2</ins>",
                "<ul><li>а</li></ul> | <ol><li>а</li></ol> | KIND: <del>BULLET</del> <ins>NUMBERED</ins>",
                "<ol><li>а</li></ol> | <ol start=3><li>а</li></ol> | START: <del>1</del> <ins>3</ins>",
                "<p>а</p> | <p lang=en>а</p> | LANGUAGE: <ins>en</ins>",
                "<p>а</p> | <blockquote><p>а</p></blockquote> | KIND: <del>PARAGRAPH</del> <ins>QUOTE</ins>",
                "<table><tr><td>а</td></tr></table> | <table><tr><th>а</th></tr></table> | HEADERS: <del>0</del> <ins>1</ins>",
                "<table><tr><td>а</td></tr></table> | <table><tr><td>а</td><td>б</td></tr></table> | CELLS: <del>1</del> <ins>2</ins>",
                "<table><tr><td>а</td><td>б</td></tr></table> | <table><tr><td colspan=2>а</td><td>б</td></tr></table> | SPANS",
            })
    void saysHowTheFormOfALineChanged(String before, String after, String note) {
        var diff = diff(before, after);

        assertThat(diff.blocks()).extracting(Block::kind).containsExactly(Kind.CHANGED);
        assertThat(diff.blocks().get(0).notes().stream().map(TextDiffTest::seen))
                .containsExactly(note);
    }

    @Test
    void deeperItemSaysSo() {
        var diff = diff("<ul><li>едно</li><li>две</li></ul>", "<ul><li>едно<ul><li>две</li></ul></li></ul>");

        assertThat(diff.blocks().stream()
                        .flatMap(block -> block.notes().stream())
                        .map(TextDiffTest::seen))
                .contains("LEVEL: <del>1</del> <ins>2</ins>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>а б</p> | <p>а <em>б</em></p> | <p>а <span class=\"diff-form\"><em>б</em></span><span class=\"diff-note\"> [EMPHASIS_ADDED]</span></p>",
                "<p>а <strong>б</strong></p> | <p>а б</p> | <p>а <span class=\"diff-form\">б</span><span class=\"diff-note\"> [STRONG_REMOVED]</span></p>",
                "<p>м2</p> | <p>м<sup>2</sup></p> | <p><del>м2</del><ins>м<sup>2</sup></ins></p>",
                "<p>а <strong><em>б</em></strong></p> | <p>а <strong>в</strong></p> | <p>а <del><strong><em>б</em></strong></del><ins><strong>в</strong></ins></p>",
                "<p>виж hotel</p> | <p>виж <span lang=en>hotel</span></p> | <p>виж <span class=\"diff-form\"><span lang=\"en\">hotel</span></span><span class=\"diff-note\"> [LANGUAGE: <ins>en</ins>]</span></p>",
            })
    void saysHowWordsThatStayedLookNow(String before, String after, String html) {
        assertThat(html(diff(before, after))).isEqualTo(html);
    }

    @Test
    void saysWhereALinkThatStayedLeadsNow() {
        var diff = diff(
                "<p>виж <a href=\"https://obshtina.example/\">тук</a></p>",
                "<p>виж <a href=\"https://drugo.example/\">тук</a></p>");

        assertThat(html(diff))
                .isEqualTo("<p>виж <span class=\"diff-form\"><a href=\"https://drugo.example/\">тук</a></span>"
                        + "<span class=\"diff-note\"> [LINK_CHANGED: <del>https://obshtina.example/</del>"
                        + " <ins>https://drugo.example/</ins>]</span></p>");
    }

    @Test
    void saysWhereALinkThatCameLeads() {
        assertThat(html(diff("<p>виж там</p>", "<p>виж <a href=\"/novini\">всички новини</a> там</p>")))
                .isEqualTo(
                        "<p>виж <ins><a href=\"/novini\">всички новини</a><span class=\"diff-address\"> (/novini)</span> </ins>там</p>");
    }

    @Test
    void saysWhereTheLinksOfANewLineLead() {
        assertThat(html(diff("<p>а</p>", "<p>а</p><p><a href=\"/novini\">всички новини</a></p>")))
                .isEqualTo("<p>а</p><p><ins><a href=\"/novini\">всички новини</a>"
                        + "<span class=\"diff-address\"> (/novini)</span></ins></p>");
    }

    @Test
    void changesInTwoCellsStayApart() {
        assertThat(html(diff(
                        "<table><tr><td>общо зала</td><td>сто места</td></tr></table>",
                        "<table><tr><td>общо сцена</td><td>двеста места</td></tr></table>")))
                .isEqualTo("<p class=\"diff-row\">общо <del>зала</del><ins>сцена</ins> | "
                        + "<del>сто</del><ins>двеста</ins> места</p>");
    }

    @Test
    void changeInOneCellLeavesTheOthers() {
        var diff = diff(
                "<table><tr><th>Зала</th><td>100 места</td></tr><tr><td>а</td><td>б</td></tr></table>",
                "<table><tr><th>Зала</th><td>120 места</td></tr><tr><td>а</td><td>б</td></tr></table>");

        assertThat(html(diff))
                .isEqualTo(
                        "<p class=\"diff-row\">Зала | <del>100</del><ins>120</ins> места</p><p class=\"diff-row\">а | б</p>");
    }

    @Test
    void lineBreaksAndRulesAreChangesToo() {
        assertThat(html(diff("<p>а<br>б</p>", "<p>а б</p>"))).contains("<del>", "↵");
        assertThat(html(diff("<p>а</p>", "<p>а</p><hr>"))).isEqualTo("<p>а</p><p><ins>* * *</ins></p>");
    }

    @Test
    void isAsSafeAsAPublishedPage() {
        var attack = "<p onclick=x>а<script>alert(1)</script><img src=x onerror=alert(1)>"
                + "<a href=\"javascript:alert(1)\">б</a>&lt;script&gt;&lt;ins&gt;</p>";

        assertThat(html(diff("<p>а</p>", attack)))
                .isEqualTo("<p><del>а</del></p><p><ins>аб&lt;script&gt;&lt;ins&gt;</ins></p>");
    }

    @Test
    void leavesOutLongRunsOfUnchangedLines() {
        var lines = IntStream.range(0, 10).mapToObj(i -> "<p>ред " + i + "</p>").toList();
        var edited = new ArrayList<>(lines);
        edited.set(6, "<p>ред шест</p>");

        var diff = diff(String.join("", lines), String.join("", edited));

        assertThat(diff.changes(1))
                .extracting(Block::kind, Block::count)
                .containsExactly(
                        tuple(Kind.SKIPPED, 5),
                        tuple(Kind.SAME, 1),
                        tuple(Kind.CHANGED, 1),
                        tuple(Kind.SAME, 1),
                        tuple(Kind.SKIPPED, 2));
        assertThat(diff("<p>а</p>", "<p>а</p>").changes(1))
                .extracting(Block::kind, Block::count)
                .containsExactly(tuple(Kind.SKIPPED, 1));
    }

    @Test
    void bothBodiesCanBeReadOffTheComparison() {
        var random = new Random(20261122);
        for (int i = 0; i < 500; i++) {
            var before = HtmlSoup.of(random);
            var after = i % 2 == 0 ? HtmlSoup.of(random) : shuffled(before, random);
            var diff = diff(before, after);

            assertThat(read(diff, "del", Kind.MOVED_AWAY)).isEqualTo(letters(HtmlPolicy.sanitise(after)));
            assertThat(read(diff, "ins", Kind.MOVED_HERE)).isEqualTo(letters(HtmlPolicy.sanitise(before)));
        }
    }

    /** The letters of one side: without the marks of the other, and a moved line where it stood on this side. */
    private static String read(TextDiff diff, String without, Kind elsewhere) {
        var whole = new HashMap<Integer, String>();
        diff.blocks().stream()
                .filter(block -> block.kind() == Kind.MOVED_HERE)
                .forEach(block -> whole.put(block.move().orElseThrow().number(), block.html()));
        return letters(diff.blocks().stream()
                .filter(block -> block.kind() != elsewhere)
                .map(block -> block.move().map(move -> whole.get(move.number())).orElse(block.html()))
                .map(html -> without(without, html))
                .collect(Collectors.joining()));
    }

    private static String without(String marks, String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(marks + ", .diff-address, .diff-note, .visually-hidden").remove();
        body.select(".diff-nbsp").forEach(space -> space.text("\u00A0"));
        return body.html();
    }

    private static String letters(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        // a reader sees the titles of galleries and videos
        body.select("[data-gallery]").forEach(gallery -> gallery.prependText(gallery.attr("data-gallery")));
        body.select("[data-title]").forEach(video -> video.prependText(video.attr("data-title")));
        return body.wholeText().replaceAll("[↵|*\\s\u00A0]", "");
    }

    private static String shuffled(String html, Random random) {
        var lines = new ArrayList<>(List.of(HtmlPolicy.sanitise(html).split("(?<=</p>)")));
        Collections.shuffle(lines, random);
        return String.join("", lines);
    }

    private static TextDiff diff(String before, String after) {
        return TextDiff.ofHtml(before, after, WORDS);
    }

    private static String html(TextDiff diff) {
        return diff.blocks().stream().map(Block::html).map(TextDiffTest::seen).collect(Collectors.joining());
    }

    /** Without what is only heard. */
    private static String seen(String html) {
        return html.replaceAll("<span class=\"visually-hidden\">[^<]*</span>", "");
    }
}
