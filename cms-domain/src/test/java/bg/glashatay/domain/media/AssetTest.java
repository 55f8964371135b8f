package bg.glashatay.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.Account;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AssetTest {

    private static final Instant NOON = Instant.parse("2026-11-10T10:00:00Z");
    private static final Account UPLOADER = new Account("author", "Автор", NOON);

    @Test
    void renditionIsNeverLargerThanThePicture() {
        assertThat(Rendition.W960.widthOf(4_000)).isEqualTo(960);
        assertThat(Rendition.W960.widthOf(700)).isEqualTo(700);
    }

    @Test
    void renditionIsFoundByItsLabelOnly() {
        assertThat(Rendition.ofLabel("w1600")).contains(Rendition.W1600);
        assertThat(Rendition.ofLabel("W1600")).isEmpty();
        assertThat(Rendition.ofLabel("../w480")).isEmpty();
    }

    @Test
    void fileIsReplacedByAnotherOfItsKindThatIsThere() {
        var picture = picture('a');
        var deleted = picture('b');
        deleted.delete(UPLOADER, NOON);

        assertThat(picture.mayBeReplacedBy(picture('c'))).isTrue();
        assertThat(picture.mayBeReplacedBy(picture('a'))).isFalse();
        assertThat(picture.mayBeReplacedBy(document('d'))).isFalse();
        assertThat(document('e').mayBeReplacedBy(document('f'))).isTrue();
        assertThat(picture.mayBeReplacedBy(deleted)).isFalse();
        assertThatThrownBy(() -> picture.replaceBy(document('d'))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deletedFileComesBackWithItsDescriptionToWhoeverBringsItAgain() {
        var picture = picture('a');
        picture.describe("Мост", "Мария Стоева", Licence.CC_BY, new Focus(10, 20));
        picture.replaceBy(picture('b'));
        picture.delete(UPLOADER, NOON);
        assertThat(picture.isDeleted()).isTrue();

        var other = new Account("other", "Друг", NOON);
        picture.revive("мостът.jpg", "", other, NOON.plusSeconds(60));

        assertThat(picture.isDeleted()).isFalse();
        assertThat(picture.replacedBy()).isEmpty();
        assertThat(picture.getUploadedBy()).isSameAs(other);
        assertThat(picture.getFileName()).isEqualTo("мостът.jpg");
        assertThat(picture.getAlt()).isEqualTo("Мост");
        assertThat(picture.getAuthor()).isEqualTo("Мария Стоева");
    }

    @Test
    void whoBringsADeletedFileAgainIsHeardAboutWhoMadeIt() {
        var picture = picture('a');
        picture.describe("Мост", "Мария Стоева", Licence.CC_BY, new Focus(10, 20));
        picture.delete(UPLOADER, NOON);

        picture.revive("мостът.jpg", "Иван Петров", UPLOADER, NOON);

        assertThat(picture.getAuthor()).isEqualTo("Иван Петров");
        assertThat(picture.getCredit()).isEqualTo("Иван Петров");
    }

    /** Whatever else became of it: a deleted file that came back is no more described than before. */
    @Test
    void isDescribedOnceSomebodyHasToldAnythingOfIt() {
        var picture = picture('a');
        picture.delete(UPLOADER, NOON);
        picture.revive("мост.jpg", "Иван Петров", UPLOADER, NOON);
        assertThat(picture.isDescribed()).isFalse();

        picture.describe("", "Иван Петров", null, new Focus(10, 20));
        assertThat(picture.isDescribed()).isTrue();
        picture.describe("", "Иван Петров", Licence.CC_BY, Focus.CENTRE);
        assertThat(picture.isDescribed()).isTrue();
        picture.describe("", "", null, Focus.CENTRE);
        assertThat(picture.isDescribed()).isTrue();
    }

    private static Asset picture(char hash) {
        return new Asset(String.valueOf(hash).repeat(64), "image/jpeg", "мост.jpg", 4, 3, false, 9, "", UPLOADER, NOON);
    }

    private static Asset document(char hash) {
        return Asset.document(String.valueOf(hash).repeat(64), "application/pdf", "наредба.pdf", 9, UPLOADER, NOON);
    }
}
