package bg.glashatay.domain.publishing;

import static bg.glashatay.domain.publishing.EditionFixtures.AUTHOR;
import static bg.glashatay.domain.publishing.EditionFixtures.CULTURE;
import static bg.glashatay.domain.publishing.EditionFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Asset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file takes the place of another; what texts say of it stays. */
class ReplacedAssetTest {

    private static final Asset OLD = picture('a');
    private static final Asset NEW = picture('b');
    private static final Asset OTHER = picture('c');

    private static final Particulars SAID = Particulars.of(Map.of(
            ParticularField.LEAD_IMAGE_CAPTION, "Мостът днес",
            ParticularField.LEAD_IMAGE_AUTHOR, "Мария Стоева",
            ParticularField.LEAD_IMAGE_LICENCE, "cc-by-4",
            ParticularField.LEAD_IMAGE_FRAME, "16x9-30x45"));

    @Test
    void leadImageKeepsAllThatIsSaidOfIt() {
        var replaced = content("<p>Надълго.</p>", OLD).withAssetReplaced(OLD, NEW);

        assertThat(replaced.leadImage()).isSameAs(NEW);
        assertThat(replaced.leadImageAlt()).isEqualTo("Мост");
        assertThat(replaced.particulars()).isEqualTo(SAID);
    }

    @Test
    void picturesOfTheBodyAndOfGalleriesKeepAllThatIsSaidOfThem() {
        var body = "<p>Преди.</p>" + figure(OLD) + "<div data-gallery=\"Празник\">" + figure(OTHER) + figure(OLD)
                + "</div>";

        var replaced = content(body, OTHER).withAssetReplaced(OLD, NEW);

        assertThat(replaced.leadImage()).isSameAs(OTHER);
        assertThat(replaced.body())
                .isEqualTo("<p>Преди.</p>" + figure(NEW) + "<div data-gallery=\"Празник\">" + figure(OTHER)
                        + figure(NEW) + "</div>");
    }

    @Test
    void wordsThatOnlyLookLikeAPictureStay() {
        var body = "<p>&lt;figure data-picture=\"" + OLD.getSha256() + "\"&gt; data-picture=\"" + OLD.getSha256()
                + "\"</p>";

        assertThat(content(body, null).withAssetReplaced(OLD, NEW).body()).isEqualTo(body);
    }

    @Test
    void fileToTakeKeepsItsTitleAndItsPlace() {
        var replaced = files(file('d', "Наредба"), file('e', "Приложение"), file('f', "Образец"))
                .withAssetReplaced(document('e'), document('9'));

        assertThat(replaced.attachments())
                .containsExactly(file('d', "Наредба"), file('9', "Приложение"), file('f', "Образец"));
    }

    @Test
    void fileThatStandsInTheListAlreadyDoesNotStandThereTwice() {
        var replaced =
                files(file('d', "Наредба"), file('e', "Нова наредба")).withAssetReplaced(document('d'), document('e'));

        assertThat(replaced.attachments()).containsExactly(file('e', "Наредба"));
    }

    @Test
    void textThatDoesNotNameTheFileIsTheSame() {
        var content = content("<p>Надълго.</p>" + figure(OTHER), OTHER);

        assertThat(content.withAssetReplaced(OLD, NEW).hash()).isEqualTo(content.hash());
    }

    private static String figure(Asset picture) {
        return "<figure data-picture=\"" + picture.getSha256()
                + "\" data-frame=\"1x1-50x50\" data-author=\"Иван\" data-licence=\"cc0\"><img alt=\"Площад\">"
                + "<figcaption>Площадът <em>вечер</em></figcaption></figure>";
    }

    private static Content content(String body, Asset lead) {
        return new Content(
                "Мостът", null, "Накратко.", body, CULTURE, List.of(), lead, "Мост", false, "", SAID, List.of());
    }

    private static Content files(Attachment... files) {
        return new Content(
                "Образци",
                null,
                "Накратко.",
                "",
                CULTURE,
                List.of(),
                null,
                "",
                false,
                "",
                Particulars.NONE,
                List.of(files));
    }

    private static Attachment file(char hash, String title) {
        return new Attachment(String.valueOf(hash).repeat(64), title);
    }

    private static Asset picture(char hash) {
        return new Asset(String.valueOf(hash).repeat(64), "image/jpeg", "мост.jpg", 4, 3, false, 9, "", AUTHOR, NOON);
    }

    private static Asset document(char hash) {
        return Asset.document(String.valueOf(hash).repeat(64), "application/pdf", "наредба.pdf", 9, AUTHOR, NOON);
    }
}
