package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.EditionFixtures.CULTURE;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Frame;
import bg.glashatay.domain.media.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyMediaTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @Test
    void pictureSaysAllThatIsToldOfIt() {
        var body = "<p>Преди.</p><figure data-picture=\"" + ONE
                + "\" data-frame=\"16x9-30x45\" data-author=\"Мария „Мая“ &amp; син\" data-licence=\"cc-by-4\">"
                + "<img alt=\"Мост &quot;Нов&quot;\"><figcaption>Мостът <em>днес</em></figcaption></figure>";

        assertThat(BodyMedia.picturesIn(body))
                .containsExactly(new BodyPicture(
                        ONE,
                        Frame.ofLabel("16x9-30x45").orElseThrow(),
                        Optional.of("Мост \"Нов\""),
                        "Мария „Мая“ & син",
                        "cc-by-4",
                        "Мостът <em>днес</em>"));
    }

    @Test
    void decorativePictureIsAnotherThanOneThatNobodyHasDescribed() {
        var body = figure(ONE, " alt=\"\"") + figure(TWO, "");

        assertThat(BodyMedia.picturesIn(body))
                .extracting(BodyPicture::alt)
                .containsExactly(Optional.of(""), Optional.empty());
    }

    @Test
    void picturesOfAGalleryAreAmongThem() {
        var body =
                "<div data-gallery=\"Празникът\">" + figure(ONE, " alt=\"а\"") + figure(TWO, " alt=\"б\"") + "</div>";

        assertThat(BodyMedia.picturesIn(body)).extracting(BodyPicture::sha256).containsExactly(ONE, TWO);
    }

    @Test
    void videoHasItsTranscript() {
        var body = "<div data-video=\"https://example.org/v?a=1&amp;b=2\" data-title=\"Сесия\" data-captions=\"true\">"
                + "<p>Добър ден.</p></div><div data-video=\"https://example.org/2\"></div>";

        assertThat(BodyMedia.videosIn(body))
                .containsExactly(
                        new BodyVideo("https://example.org/v?a=1&b=2", "Сесия", true, "<p>Добър ден.</p>"),
                        new BodyVideo("https://example.org/2", "", false, ""));
    }

    @Test
    void eachIsReadAsItIsShown() {
        var body = "<p>А</p>" + figure(ONE, " alt=\"\"") + "<div data-gallery=\"Пи &amp; ха\">" + figure(ONE, "")
                + figure(TWO, "") + "</div><p>Б</p><div data-video=\"https://example.org/$1\"><p>В</p></div>"
                + "<div data-block=\"7\"></div>" + figure(TWO, "");

        assertThat(BodyMedia.shown(body, new BodyMedia.Showing() {
                    @Override
                    public String picture(BodyPicture picture) {
                        return "[" + picture.sha256().charAt(0) + "$]";
                    }

                    @Override
                    public String gallery(String title, List<BodyPicture> pictures) {
                        return "[" + title + " " + pictures.size() + "]";
                    }

                    @Override
                    public String video(BodyVideo video) {
                        return "[" + video.address() + " " + video.transcript() + "]";
                    }
                }))
                .isEqualTo("<p>А</p>[1$][Пи & ха 2]<p>Б</p>[https://example.org/$1 <p>В</p>]"
                        + "<div data-block=\"7\"></div>[2$]");
        assertThat(BodyMedia.hasGallery(body)).isTrue();
        assertThat(BodyMedia.hasGallery(figure(ONE, ""))).isFalse();
    }

    @Test
    void textTellsWhichFilesItUses() {
        var text = text("<figure data-picture=\"" + ONE + "\" data-frame=\"1x1-10x20\"><img alt=\"\"></figure>");

        assertThat(text.assetUses())
                .containsExactly(
                        AssetUse.whole(ONE),
                        new AssetUse(ONE, Frame.ofLabel("1x1-10x20").orElseThrow()),
                        new AssetUse(ONE, Frame.ofLabel("3x2-10x20").orElseThrow()));
        assertThat(Content.LISTED).isEqualTo(Shape.CLASSIC);
    }

    @Test
    void nobodySubmitsWhatOthersCannotSeeOrHear() {
        assertThat(issues(figure(ONE, ""))).containsExactly("picture-not-described");
        assertThat(issues(figure(ONE, " alt=\"\""))).isEmpty();
        assertThat(issues("<div data-video=\"https://example.org/\"></div>"))
                .containsExactly("video-without-title", "video-without-transcript");
        assertThat(issues("<div data-video=\"https://example.org/\" data-title=\"Сесия\"><p>Текст.</p></div>"))
                .isEmpty();
        assertThat(issues(
                        "<div data-video=\"https://example.org/\" data-title=\"Сесия\" data-captions=\"true\"></div>"))
                .isEmpty();
    }

    private static List<String> issues(String body) {
        return text(body).submissionIssues(DocumentType.NEWS).stream()
                .map(issue -> issue.key())
                .toList();
    }

    private static Content text(String body) {
        return new Content("Заглавие", null, "Увод.", body, CULTURE, List.of(), null, "", false, "");
    }

    private static String figure(String sha256, String alt) {
        return "<figure data-picture=\"" + sha256 + "\"><img" + alt + "></figure>";
    }
}
