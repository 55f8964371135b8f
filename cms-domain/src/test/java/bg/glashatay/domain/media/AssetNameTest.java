package bg.glashatay.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetNameTest {

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
        assertThat(new AssetName(uploadedAs).ofRenditions(false)).isEqualTo(inAddresses);
    }

    @Test
    void nameInAddressesTellsWhatRenditionsAre() {
        assertThat(new AssetName("герб.png").ofRenditions(true)).isEqualTo("gerb.png");
        assertThat(new AssetName("снимка.png").ofRenditions(false)).isEqualTo("snimka.jpg");
    }

    @Test
    void longNameIsShortInAddresses() {
        assertThat(new AssetName("щ".repeat(300) + ".jpg").ofRenditions(false)).hasSizeLessThan(90);
    }

    @ParameterizedTest
    @CsvSource({
        "Наредба 7.PDF, naredba-7.pdf, Наредба 7.PDF",
        "Наредба.docx, naredba.pdf, Наредба.docx.pdf",
        "'', document.pdf, document.pdf"
    })
    void documentHasTheEndingThatItsContentCallsFor(String uploadedAs, String inAddress, String onceTaken) {
        var name = new AssetName(uploadedAs);
        assertThat(name.ofOriginal("application/pdf")).isEqualTo(inAddress);
        assertThat(name.ofDownload("application/pdf")).isEqualTo(onceTaken);
    }
}
