package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final String TITLE = "„Цени“ & такси + 5\u00A0% – № 2?";

    private final Sharing sharing = new Sharing("https://example.bg/uslugi/tseni", TITLE);

    @Test
    void mailCarriesTitleAndAddressToTheLetter() {
        var query = URI.create(sharing.mail()).getRawSchemeSpecificPart();

        assertThat(query).doesNotContain("+").startsWith("?subject=%E2%80%9E");
        assertThat(URI.create(sharing.mail()).getSchemeSpecificPart())
                .isEqualTo("?subject=" + TITLE + "&body=" + TITLE + "\nhttps://example.bg/uslugi/tseni");
    }

    @Test
    void othersAreToldTheAddress() {
        assertThat(sharing.facebook()).endsWith("?u=https%3A%2F%2Fexample.bg%2Fuslugi%2Ftseni");
        assertThat(sharing.viber()).startsWith("viber://forward?text=%E2%80%9E").endsWith("%2Fuslugi%2Ftseni");
    }
}
