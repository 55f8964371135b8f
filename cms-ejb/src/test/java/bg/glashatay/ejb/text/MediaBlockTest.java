package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Focus;
import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Shape;
import bg.glashatay.domain.publishing.BodyMedia;
import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.BodyVideo;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaBlockTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<figure data-picture=S></figure> | <figure data-picture=S><img></figure>",
                "<figure data-picture=S><img alt></figure> | <figure data-picture=S><img alt=''></figure>",
                "<figure data-picture=S><img alt=' а¶ б ' src=//x onerror=x></figure> | <figure data-picture=S><img alt='а б'></figure>",
                "<FIGURE id=x data-licence=cc0 data-frame=1x1-0x0 DATA-PICTURE=S class=x onclick=x><img></FIGURE> | <figure data-picture=S data-frame='1x1-0x0' data-licence='cc0'><img></figure>",
                "<figure data-picture=S data-frame='' data-author=' ' data-licence=''><img></figure> | <figure data-picture=S><img></figure>",
                "<figure data-picture=S data-frame=whole-50x50 data-licence=mine><img></figure> | <figure data-picture=S><img></figure>",
                "<figure data-picture=S data-frame='16x9-101x0'><img></figure> | <figure data-picture=S><img></figure>",
                "<p>а<figure data-picture=S></figure>б</p> | <p>а</p><figure data-picture=S><img></figure><p>б</p>",
                "<b><section><figure data-picture=S></figure></section></b> | <figure data-picture=S><img></figure>"
            })
    void keepsAPictureInOneForm(String html, String canonical) {
        assertThat(sanitised(html)).isEqualTo(canonical(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<figcaption>а <b>б</b> <a href=/x>в</a></figcaption> | а <strong>б</strong> <a href='/x'>в</a>",
                "<figcaption> ¶ а ¶ б ¶ </figcaption> | а   б",
                "<figcaption><p>а</p><p>б</p></figcaption> | а<br>б",
                "<figcaption><h2>а</h2><ul><li>б<ul><li>в</li></ul></li></ul><hr></figcaption> | а<br>б<br>в",
                "<figcaption><table><tr><td>а<td>б</table></figcaption> | а<br>б",
                "<figcaption lang=en>a<span lang=fr>b</span></figcaption> | <span lang='en'>a</span><span lang='fr'>b</span>",
                "<p>преди</p><figcaption>а</figcaption>след | преди<br>а<br>след",
                "<figcaption>а<figure data-picture=S><img alt=x><figcaption>б</figcaption></figure></figcaption> | а<br>б",
                "<figcaption>а<div data-block=7></div><div data-video=https://example.org><p>б</p></div></figcaption> | а<br>б",
                "<figcaption><script>x</script><img src=x onerror=x>а</figcaption> | а",
                "<figcaption><br>а<br></figcaption> | а"
            })
    void aCaptionIsOneLineOfText(String html, String caption) {
        assertThat(sanitised("<figure data-picture=S><img alt=\"к\">" + html + "</figure>"))
                .isEqualTo(canonical(
                        "<figure data-picture=S><img alt='к'><figcaption>" + caption + "</figcaption></figure>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u200B", "\n", "\u202E"})
    void whoTypedNothingToSeeHasNotSaidThatAPictureOnlyDecorates(String alt) {
        assertThat(sanitised("<figure data-picture=S><img alt=\"" + alt + "\"></figure>"))
                .isEqualTo(canonical("<figure data-picture=S><img></figure>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<figure><img src='https://example.org/x.jpg' alt=а><figcaption>б</figcaption></figure> | <p>б</p>",
                "<p>а<img src=/media/x.jpg alt=б>в</p> | <p>ав</p>",
                "<figure data-picture=''><figcaption>а</figcaption></figure> | <p>а</p>",
                "<figure data-picture=ABCDEF><figcaption>а</figcaption></figure> | <p>а</p>",
                "<figure data-picture='../S'><figcaption>а</figcaption></figure> | <p>а</p>",
                "<div data-picture=S>а</div> | <p>а</p>",
                "<ul><li>а<figure data-picture=S><figcaption>б</figcaption></figure></li></ul> | <ul><li><p>а</p><p>б</p></li></ul>",
                "<blockquote><figure data-picture=S><figcaption>а</figcaption></figure></blockquote> | <blockquote><p>а</p></blockquote>",
                "<table><tr><td><figure data-picture=S><figcaption>а</figcaption></figure></table> | <table><tbody><tr><td>а</td></tr></tbody></table>",
                "<svg><figure data-picture=S></figure></svg> | ''",
                "&lt;figure data-picture=\"S\"&gt;&lt;img&gt;&lt;/figure&gt; | <p>&lt;figure data-picture='S'&gt;&lt;img&gt;&lt;/figure&gt;</p>"
            })
    void ofWhatIsNoPictureOfOursOnlyTheWordsStay(String html, String canonical) {
        assertThat(sanitised(html)).isEqualTo(canonical(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div data-gallery=' а '> <figure data-picture=S></figure> </div> | <div data-gallery='а'><figure data-picture=S><img></figure></div>",
                "<div data-gallery><p>а</p><figure data-picture=S></figure>б</div> | <div data-gallery=''><figure data-picture=S><img></figure></div><p>а</p><p>б</p>",
                "<div data-gallery=а></div> | ''",
                "<div data-gallery=а><p>б</p></div> | <p>б</p>",
                "<div data-gallery=а><figure><img src=x><figcaption>б</figcaption></figure></div> | <p>б</p>",
                "<div data-gallery=а><div data-gallery=б><figure data-picture=S></figure></div></div> | <div data-gallery='б'><figure data-picture=S><img></figure></div>",
                "<ul><li><div data-gallery=а><figure data-picture=S><figcaption>б</figcaption></figure></div></li></ul> | <ul><li>б</li></ul>"
            })
    void aGalleryIsATitleAndItsPictures(String html, String canonical) {
        assertThat(sanitised(html)).isEqualTo(canonical(canonical));
    }

    @Test
    void picturesThatAreTooManyForOneGalleryGoOnInAnother() {
        var html = sanitised("<div data-gallery=а>" + "<figure data-picture=S></figure>".repeat(61) + "</div>");

        assertThat(Jsoup.parseBodyFragment(html).select("[data-gallery=а]"))
                .extracting(gallery -> gallery.childrenSize())
                .containsExactly(60, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div data-video=https://example.org/></div> | <div data-video='https://example.org/'></div>",
                "<div data-captions=true data-title=' а ' data-video=' HTTPS://example.org/?a&b '></div> | <div data-video='https://example.org/?a&amp;b' data-title='а' data-captions='true'></div>",
                "<div data-video=https://example.org/ data-captions=yes></div> | <div data-video='https://example.org/'></div>",
                "<div data-video=https://example.org/>а</div> | <div data-video='https://example.org/'><p>а</p></div>",
                "<div data-video=https://example.org/ lang=en>a</div> | <div data-video='https://example.org/'><p lang='en'>a</p></div>",
                "<div data-video=https://example.org/><h2>а</h2><blockquote><p>б</p></blockquote><hr><table><caption>в</caption><tr><td>г<td>д</table></div> | <div data-video='https://example.org/'><p>а</p><p>б</p><p>в</p><p>г</p><p>д</p></div>",
                "<div data-video=https://example.org/><figure data-picture=S><figcaption>а</figcaption></figure><iframe src=x></iframe></div> | <div data-video='https://example.org/'><p>а</p></div>",
                "<div data-video=http://example.org/><p>а</p></div> | <p>а</p>",
                "<div data-video=javascript:alert(1)></div> | ''",
                "<div data-video='https://'></div> | ''",
                "<div data-video=/video.mp4></div> | ''",
                "<div data-video='https://a@example.org'></div> | <div data-video='https://a@example.org'></div>",
                "<div data-video='https://example.org/\"><script>alert(1)</script>'></div> | <div data-video='https://example.org/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'></div>",
                "<iframe data-video=https://example.org/ src=https://example.org/></iframe> | ''",
                "<ul><li><div data-video=https://example.org/>а</div></li></ul> | <ul><li>а</li></ul>"
            })
    void aVideoIsALinkWithItsWords(String html, String canonical) {
        assertThat(sanitised(html)).isEqualTo(canonical(canonical));
    }

    @Test
    void thePublicationReadsWhatTheSanitiserWrites() {
        var html = sanitised(
                """
                <figure data-picture=S data-frame=16x9-30x45 data-author='„А“ & "Б"' data-licence=cc-by-4>\
                <img alt='<b> &amp;lt; "5\u00A0км"'><figcaption>а\n<b>б</b></figcaption></figure>\
                <div data-gallery=а><figure data-picture=S><img alt=''></figure><figure data-picture=S></figure></div>\
                <div data-video='https://example.org/?a=1&b="2"' data-title=а data-captions=true><p>б\nв</p></div>\
                <div data-video=https://example.org/></div>""");

        assertThat(BodyMedia.picturesIn(html))
                .containsExactly(
                        new BodyPicture(
                                SHA,
                                new Frame(Shape.WIDE, new Focus(30, 45)),
                                Optional.of("<b> &lt; \"5\u00A0км\""),
                                "„А“ & \"Б\"",
                                "cc-by-4",
                                "а <strong>б</strong>"),
                        new BodyPicture(SHA, Frame.WHOLE, Optional.of(""), "", "", ""),
                        new BodyPicture(SHA, Frame.WHOLE, Optional.empty(), "", "", ""));
        assertThat(BodyMedia.videosIn(html))
                .containsExactly(
                        new BodyVideo("https://example.org/?a=1&b=\"2\"", "а", true, "<p>б\nв</p>"),
                        new BodyVideo("https://example.org/", "", false, ""));
    }

    @Test
    void thePublicationFindsEveryPictureAndVideoOfWhateverComes() {
        var random = new Random(20261126);
        int found = 0;
        for (int i = 0; i < 3000; i++) {
            var html = HtmlPolicy.sanitise(HtmlSoup.of(random));
            var body = Jsoup.parseBodyFragment(html).body();

            assertThat(BodyMedia.picturesIn(html)).as(html).hasSameSizeAs(body.select("figure"));
            assertThat(BodyMedia.videosIn(html)).as(html).hasSameSizeAs(body.select("[data-video]"));
            found += body.select("figure, [data-video]").size();
        }
        assertThat(found).isGreaterThan(1000);
    }

    private static String sanitised(String html) {
        var sanitised = HtmlPolicy.sanitise(
                html.replace("=S", "=" + SHA).replace("/S", "/" + SHA).replace('¶', '\n'));
        HtmlJudge.assertHarmless(sanitised);
        assertThat(HtmlPolicy.sanitise(sanitised)).isEqualTo(sanitised);
        return sanitised;
    }

    private static String canonical(String html) {
        return html.replace("=S", "=\"" + SHA + "\"").replace('\'', '"');
    }
}
