package bg.glashatay.ejb.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import bg.glashatay.ejb.transfer.ItemReport;
import bg.glashatay.ejb.wordpress.Surroundings.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text as WordPress keeps it becomes one as it is kept here. */
class WordPressBodyTest {

    private static final String SHA = "a".repeat(64);
    private static final String PDF = "b".repeat(64);

    private final ItemReport report = new ItemReport();

    private final Surroundings around = new Surroundings() {

        private final Map<String, Kept> files = Map.of(
                "https://old.example.bg/wp-content/uploads/most.jpg", new Kept(SHA, true, "most.jpg", "Мостът"),
                "https://old.example.bg/plan.pdf", new Kept(PDF, false, "plan.pdf", ""));

        @Override
        public Optional<Kept> fileAt(String address) {
            return Optional.ofNullable(files.get(FilesBeside.original(address)));
        }

        @Override
        public Optional<Kept> fileNumbered(String id) {
            return id.equals("7") ? Optional.of(new Kept(SHA, true, "most.jpg", "Мостът")) : Optional.empty();
        }

        @Override
        public List<String> ownFiles() {
            return List.of("7", "8");
        }

        @Override
        public Optional<String> linkTo(String address) {
            return address.equals("https://old.example.bg/kmet/") ? Optional.of("/obshtina/kmet") : Optional.empty();
        }
    };

    @Test
    void blankLinesPartParagraphsAndLineEndsLines() {
        assertThat(body("Първи ред\nвтори ред\r\n\r\nНов абзац\n\n\n"))
                .isEqualTo("<p>Първи ред<br>втори ред</p><p>Нов абзац</p>");
    }

    @Test
    void charactersStayByteForByte() {
        assertThat(body("„Кавички“ – тире, № 5, 10\u00A0лв. …"))
                .isEqualTo("<p>„Кавички“ – тире, № 5, 10\u00A0лв. …</p>");
    }

    @Test
    void marksOfBlocksVanishAndTheirElementsStay() {
        assertThat(body("<!-- wp:heading {\"level\":1} -->\n<h1>Заглавие</h1>\n<!-- /wp:heading -->\n\n"
                        + "<!-- wp:paragraph -->\n<p>Текст</p>\n<!-- /wp:paragraph -->"))
                .isEqualTo("<h2>Заглавие</h2><p>Текст</p>");
    }

    @Test
    void elementsWithinATypedTextStayTogether() {
        assertThat(body("Увод\n<ul>\n<li>едно</li>\n<li>две</li>\n</ul>\nКрай"))
                .isEqualTo("<p>Увод</p><ul><li>едно</li><li>две</li></ul><p>Край</p>");
    }

    @Test
    void captionBecomesThatOfThePicture() {
        var typed =
                "Преди\n\n[caption id=\"attachment_7\" align=\"left\" width=\"300\"]<a href=\"https://old.example.bg/x\">"
                        + "<img class=\"size-medium wp-image-7\" src=\"https://old.example.bg/wp-content/uploads/most-300x200.jpg\""
                        + " alt=\"Нов мост\" /></a> Снимка: <em>архив</em>[/caption]\n\nСлед";
        assertThat(body(typed))
                .isEqualTo("<p>Преди</p><figure data-picture=\"" + SHA + "\"><img alt=\"Нов мост\"><figcaption>Снимка:"
                        + " <em>архив</em></figcaption></figure><p>След</p>");
    }

    @Test
    void captionOfTheOldSpellingStandsInTheBracket() {
        assertThat(
                        body(
                                "[caption caption=\"Стара\"]<img src=\"https://old.example.bg/wp-content/uploads/most.jpg\">[/caption]"))
                .contains("<img alt=\"Мостът\"><figcaption>Стара</figcaption>");
    }

    @Test
    void pictureInTheMiddleOfASentencePartsIt() {
        assertThat(body("преди <img src=\"https://old.example.bg/wp-content/uploads/most-150x150.jpg\" alt=\"\"> след"))
                .isEqualTo(
                        "<p>преди </p><figure data-picture=\"" + SHA + "\"><img alt=\"Мостът\"></figure><p>след</p>");
    }

    @Test
    void pictureThatIsNotThereIsLeftOutAndTold() {
        assertThat(body("а <img src=\"https://other.example.com/x.jpg\"> б")).doesNotContain("img");
        assertThat(said()).containsExactly("picture-missing");
    }

    @Test
    void galleryTakesThePicturesThatAreThere() {
        assertThat(body("[gallery ids=\"7,9\" columns=\"2\"]"))
                .isEqualTo("<div data-gallery=\"\"><figure data-picture=\"" + SHA
                        + "\"><img alt=\"Мостът\"></figure></div>");
        assertThat(body("[gallery]")).contains(SHA);
        assertThat(said()).contains("picture-missing");
    }

    @Test
    void linkToATextOfTheExportLeadsToWhereItIsNow() {
        assertThat(
                        body(
                                "<a href=\"https://old.example.bg/kmet/\">кметът</a> и <a href=\"https://example.com/\">друг</a>"))
                .isEqualTo("<p><a href=\"/obshtina/kmet\">кметът</a> и <a href=\"https://example.com/\">друг</a></p>");
    }

    @Test
    void documentThatIsLinkedToIsAttached() {
        var made = WordPressBody.of("Виж <a href=\"https://old.example.bg/plan.pdf\">плана</a>.", around, report);

        assertThat(made.html()).isEqualTo("<p>Виж плана.</p>");
        assertThat(made.attached()).containsExactly(Map.entry(PDF, "плана"));
    }

    @Test
    void playersBecomeLinks() {
        assertThat(body("<iframe src=\"//www.youtube.com/embed/x\"></iframe>\n\n[embed]https://vimeo.com/1[/embed]"))
                .isEqualTo("<p><a href=\"https://www.youtube.com/embed/x\">https://www.youtube.com/embed/x</a></p>"
                        + "<p><a href=\"https://vimeo.com/1\">https://vimeo.com/1</a></p>");
    }

    @Test
    void shortcodesOfPlugInsStayAndAreTold() {
        assertThat(body("[contact-form id=\"5\"] и [1]")).isEqualTo("<p>[contact-form id=\"5\"] и [1]</p>");
        assertThat(said()).containsExactly("shortcode-kept");
    }

    @Test
    void scriptsGoWithTheirContentAndAreTold() {
        assertThat(body("<p onclick=\"x()\">а</p><script>alert(1)</script><style>p{}</style>"))
                .isEqualTo("<p>а</p>");
        assertThat(said()).contains("elements-dropped", "scripts-dropped");
    }

    @Test
    void bracketsWithoutEndCostNoTime() {
        var many = "[caption]<img".repeat(30_000) + "[gallery".repeat(30_000) + "<!--".repeat(30_000);

        assertThat(body(many)).isNotNull();
    }

    /** However much of it there is, each is looked at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[caption]",
                "[caption]<img src=x>",
                "[embed]",
                "[audio]",
                "[unknown] ",
                "[gallery x",
            })
    void shortcodesWithoutEndAreReadInNoTime(String begun) {
        var endless = begun.repeat(4_000_000 / begun.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Shortcodes.resolved(endless, new ItemReport()));
    }

    @Test
    void manyNamesThatNobodyKnowsAreToldInNoTime() {
        var names = IntStream.range(0, 100_000).mapToObj(i -> "[a" + i + "] ").collect(Collectors.joining());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Shortcodes.resolved(names, report));
        assertThat(said()).containsExactly("shortcode-kept");
    }

    @Test
    void closingOfALaterShortcodeEndsTheFirstThatIsOpen() {
        assertThat(body("[embed]https://a.example/1[/embed] и [embed]https://a.example/2[/embed]"))
                .contains("href=\"https://a.example/1\"", "href=\"https://a.example/2\"")
                .doesNotContain("[");
    }

    private String body(String content) {
        return WordPressBody.of(content, around, report).html();
    }

    private List<String> said() {
        return report.keys();
    }
}
