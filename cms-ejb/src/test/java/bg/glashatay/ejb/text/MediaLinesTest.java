package bg.glashatay.ejb.text;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.BodyPicture;
import bg.glashatay.domain.publishing.BodyVideo;
import org.junit.jupiter.api.Test;

class MediaLinesTest {

    private static final MediaLines.Words WORDS = new MediaLines.Words() {
        @Override
        public String of(BodyPicture picture) {
            return "[" + picture.sha256().charAt(0) + picture.alt().orElse("?") + picture.author() + picture.licence()
                    + picture.frame().label() + "]";
        }

        @Override
        public String of(String title, int pictures) {
            return "<" + title + " " + pictures + ">";
        }

        @Override
        public String of(BodyVideo video) {
            return "{" + video.address() + " " + video.title() + " " + video.captioned() + "}";
        }
    };

    @Test
    void eachPictureGalleryAndVideoIsToldInALine() {
        assertThat(lines("<p>а</p>"
                        + picture('1', " data-frame=1x1-0x0 data-author=И data-licence=cc0", "alt=б", "в <b>г</b>")
                        + "<div data-gallery=д>" + picture('2', "", "", "") + picture('3', "", "alt=''", "") + "</div>"
                        + "<div data-video=https://example.org/?a&b data-title=е data-captions=true><p>ж</p><ul><li>з</li></ul></div>"
                        + "<div data-block=7></div>"))
                .isEqualTo("<p>а</p><p>[1бИcc01x1-0x0] в <strong>г</strong></p>"
                        + "<p>&lt;д 2&gt;</p><p>[2?]</p><p>[3]</p>"
                        + "<p>{https://example.org/?a&amp;b е true}</p><p>ж</p><ul><li>з</li></ul>"
                        + "<div data-block=\"7\"></div>");
    }

    @Test
    void anotherPictureWithTheSameWordsIsAChange() {
        var before = "<p>а</p>" + picture('1', "", "alt=б", "в");
        var after = "<p>а</p>" + picture('2', "", "alt=б", "в");

        assertThat(TextDiff.ofHtml(lines(before), lines(after), new PlainWords())
                        .hasChanges())
                .isTrue();
    }

    private static String lines(String body) {
        return MediaLines.in(body, WORDS);
    }

    private static String picture(char digit, String attributes, String alt, String caption) {
        return "<figure data-picture=" + String.valueOf(digit).repeat(64) + attributes + "><img " + alt
                + "><figcaption>" + caption + "</figcaption></figure>";
    }
}
