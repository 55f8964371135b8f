package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void fieldOfOneLineIsFolded() {
        assertThat(PlainText.clean(" \u00A0Изложба \r\n\t „Перуника“ –  № 5\u00A0\u00A0лв.\u00A0\n"))
                .isEqualTo("Изложба „Перуника“ – № 5\u00A0\u00A0лв.");
    }

    @Test
    void fieldKeepsMarkupAsItsText() {
        assertThat(PlainText.clean("<b>a</b> &amp;")).isEqualTo("<b>a</b> &amp;");
    }

    @Test
    void fieldLosesWhatMustNotBeStored() {
        assertThat(PlainText.clean("a\0b\u202Ec\u2067d\uFEFFe\uD83Df\u2028g\u000Bh\u0085i"))
                .isEqualTo("abcdef g h i");
        assertThat(PlainText.clean("\u0001 \u202E")).isEmpty();
        assertThat(PlainText.clean("")).isEmpty();
    }

    @Test
    void fieldKeepsEmojiAndStressMarks() {
        assertThat(PlainText.clean("👩‍👧 и\u0300 \u200Fע")).isEqualTo("👩‍👧 и\u0300 \u200Fע");
    }

    @Test
    void fieldOfSeveralLinesKeepsThem() {
        assertThat(PlainText.cleanLines("\n  първи  \r\n\r\n  „втори“ – № 2\t\u202E\n\n"))
                .isEqualTo("първи\n\n  „втори“ – № 2");
        assertThat(PlainText.cleanLines(" \n ")).isEmpty();
    }

    @Test
    void bodyIsALineForEachBlock() {
        assertThat(
                        PlainText.of(
                                "<h2>Афиш</h2><p>а<b>б</b>\n в<br>г\u00A0д</p><ul><li>е<ul><li>ж</li></ul></li></ul>"
                                        + "<table><caption>з</caption><tr><th>и</th><td><p>к</p><p>л</p></td><td></td></tr></table><hr>"))
                .isEqualTo("Афиш\nаб в г\u00A0д\nе\nж\nз\nи | к л |");
    }

    @Test
    void bodyHasNothingThatThePolicyRefuses() {
        assertThat(PlainText.of("<p>а<script>б</script><!-- в --></p>")).isEqualTo("а");
        assertThat(PlainText.of("")).isEmpty();
    }

    @Test
    void bodyTellsTheCaptionsTitlesAndTranscriptsOfItsMedia() {
        var picture = "<figure data-picture=%s><img alt=а><figcaption>%s</figcaption></figure>";
        var sha256 = "0123456789abcdef".repeat(4);

        assertThat(PlainText.of(picture.formatted(sha256, "б<br><b>в</b>")
                        + "<div data-gallery=г>" + picture.formatted(sha256, "д") + picture.formatted(sha256, "")
                        + "</div><div data-video=https://example.org data-title=е><p>ж</p><ul><li>з</li></ul></div>"))
                .isEqualTo("б в\nг\nд\nе\nж\nз");
    }
}
