package bg.glashatay.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTest {

    @ParameterizedTest
    @CsvSource({
        "Мост над реката.JPG, most-nad-rekata.jpg",
        "IMG_0042.jpeg, img-0042.jpg",
        "Герб на града, gerb-na-grada.jpg",
        "😀.jpg, image.jpg",
        ".jpg, jpg.jpg",
        "'', image.jpg"
    })
    void nameInAddressesIsLatin(String uploadedAs, String inAddresses) {
        assertThat(Asset.publicName(uploadedAs, false)).isEqualTo(inAddresses);
    }

    @Test
    void nameInAddressesTellsWhatRenditionsAre() {
        assertThat(Asset.publicName("герб.png", true)).isEqualTo("gerb.png");
        assertThat(Asset.publicName("снимка.png", false)).isEqualTo("snimka.jpg");
    }

    @Test
    void longNameIsShortInAddresses() {
        assertThat(Asset.publicName("щ".repeat(300) + ".jpg", false)).hasSizeLessThan(90);
    }

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
}
