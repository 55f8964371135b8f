package bg.glashatay.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void foldersAreNoPartOfIt() {
        assertThat(FileName.clean("C:\\Снимки\\мост.jpg")).isEqualTo("мост.jpg");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("/")).isEmpty();
    }

    @Test
    void charactersThatTurnTheRestAroundAreGone() {
        assertThat(FileName.clean("мост\u202Egpj.exe")).isEqualTo("мостgpj.exe");
    }

    @Test
    void controlCharactersAreGone() {
        assertThat(FileName.clean("a\u0000b\r\n.png")).doesNotContain("\u0000", "\r", "\n");
    }

    @Test
    void longNameKeepsItsBeginningAndExtension() {
        assertThat(FileName.clean("щ".repeat(300) + ".jpeg"))
                .hasSize(FileName.MAX)
                .startsWith("щщщ")
                .endsWith("щ.jpeg");
    }

    @Test
    void noCharacterIsCutInTwo() {
        var clean = FileName.clean("😀".repeat(200) + ".jpg");

        assertThat(clean).endsWith("😀.jpg").hasSizeLessThanOrEqualTo(FileName.MAX);
    }
}
