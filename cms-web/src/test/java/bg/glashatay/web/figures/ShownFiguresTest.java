package bg.glashatay.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.media.StoredPicture;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the canonical pictures, galleries and videos of a body are read. */
class ShownFiguresTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final String DELETED = "3".repeat(64);

    private static final Map<String, StoredPicture> FILES = Map.of(
            ONE, new StoredPicture(ONE, "most.jpg", 1600, 900), TWO, new StoredPicture(TWO, "kula.jpg", 900, 1200));

    @Test
    void pictureIsCutAndNamedAsItsTextSays() {
        var html = shown("<figure data-picture=\"" + ONE + "\" data-frame=\"1x1-10x20\" data-author=\"Мая &amp; син\""
                + " data-licence=\"cc-by-4\"><img alt=\"Мост „Нов“\"><figcaption>Мостът <em>днес</em></figcaption>"
                + "</figure>");

        assertThat(html)
                .contains("<img src=\"/media/" + ONE + "/w960-1x1-10x20/most.jpg\"")
                .contains("/w480-1x1-10x20/most.jpg 480w, ")
                .contains("/w960-1x1-10x20/most.jpg 900w\"")
                .contains("width=\"900\" height=\"900\" alt=\"Мост „Нов“\"")
                .contains("<figcaption>Мостът <em>днес</em> <span class=\"credit\">Снимка: Мая &amp; син · <a"
                        + " href=\"https://creativecommons.org/licenses/by/4.0/\"");
    }

    @Test
    void onlyAFirstPictureNearTheTopComesAtOnce() {
        var two = figure(ONE, " alt=\"\"") + figure(TWO, " alt=\"\"");

        assertThat(shown(two).split("fetchpriority=\"high\"", -1)).hasSize(2);
        assertThat(shown(two).split("loading=\"lazy\"", -1)).hasSize(2);
        assertThat(shown("<p>" + "а".repeat(700) + "</p>" + two)).doesNotContain("fetchpriority");
        assertThat(ShownFigures.in(two, Language.BG, FILES, "/media", false)).doesNotContain("fetchpriority");
    }

    @Test
    void deletedPictureLeavesASentence() {
        assertThat(shown(figure(DELETED, " alt=\"\"")))
                .isEqualTo("<p class=\"missing-media\">Тази снимка е изтрита.</p>");
    }

    @Test
    void galleryIsAListOfLinksThatAllHaveNames() {
        var html = shown("<div data-gallery=\"Пи &amp; ха\">" + figure(ONE, " alt=\"Мост\"") + figure(TWO, " alt=\"\"")
                + "</div>");

        assertThat(html)
                .contains("<p class=\"gallery-title\" id=\"gallery-1\">Пи &amp; ха</p>")
                .contains("<ul aria-labelledby=\"gallery-1\">")
                .contains("<a href=\"/media/" + ONE + "/w1600/most.jpg\"")
                .contains("data-position=\"Снимка 2 от 2\" data-alt=\"\"")
                .contains("height=\"600\" alt=\"Снимка 2 от 2\"")
                .contains("/w960-3x2-50x50/kula.jpg");
    }

    @Test
    void whatIsSameForAllPicturesIsSaidOnce() {
        var credited = "<figure data-picture=\"%s\" data-author=\"%s\"><img alt=\"а\"></figure>";

        assertThat(shown(gallery(credited.formatted(ONE, "Мая"), credited.formatted(TWO, "Мая"))))
                .containsOnlyOnce("Снимка: Мая")
                .contains("<p class=\"gallery-credit\">Снимка: Мая</p>");
        assertThat(shown(gallery(credited.formatted(ONE, "Мая"), credited.formatted(TWO, "Ива"))))
                .contains("<span class=\"credit\">Снимка: Ива</span>")
                .doesNotContain("gallery-credit");
    }

    @Test
    void videoIsALinkWithItsHostAndItsWords() {
        assertThat(shown("<div data-video=\"https://www.youtube.com/watch?v=1&amp;t=2\" data-title=\"Сесия\""
                        + " data-captions=\"true\"><p>Добър ден.</p></div>"))
                .isEqualTo("<div class=\"video\"><p class=\"video-title\"><a"
                        + " href=\"https://www.youtube.com/watch?v=1&amp;t=2\" rel=\"noopener noreferrer\">Сесия</a></p>"
                        + "<p class=\"video-about\">Видео, отваря се в youtube.com. Има субтитри.</p>"
                        + "<details class=\"transcript\"><summary>Какво се казва и показва във видеото</summary>"
                        + "<p>Добър ден.</p></details></div>");
    }

    @Test
    void withdrawnPageSaysThatItsPicturesAreGone() {
        var html = WithdrawnFigures.in(figure(ONE, " alt=\"Мост\"") + gallery(figure(TWO, " alt=\"\"")), Language.EN);

        assertThat(html)
                .contains("The picture is no longer shown")
                .contains("The pictures are no longer shown")
                .doesNotContain(ONE, TWO, "<img");
    }

    @Test
    void reviewerReadsWhatWillOnlyBeHeard() {
        var html = ReviewedFigures.in(
                figure(ONE, " alt=\"Мост\"") + figure(ONE, " alt=\"\"") + figure(ONE, ""),
                Language.BG,
                Language.BG,
                FILES);

        assertThat(html)
                .contains("/editor/media/" + ONE)
                .contains("Описание за незрящи: <span lang=\"bg\">Мост</span>")
                .contains("Само украсява")
                .contains("Още няма описание.");
    }

    private static String shown(String body) {
        return ShownFigures.in(body, Language.BG, FILES, "/media", true);
    }

    private static String gallery(String... figures) {
        return "<div data-gallery=\"\">" + Arrays.stream(figures).collect(Collectors.joining()) + "</div>";
    }

    private static String figure(String sha256, String alt) {
        return "<figure data-picture=\"" + sha256 + "\"><img" + alt + "></figure>";
    }
}
