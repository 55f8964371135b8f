package bg.glashatay.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryUploadServletTest {

    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @Test
    void whatIsReplacedStandsInTheAddressAndNeedsNoByteOfTheForm() {
        assertThat(LibraryUploadServlet.replaced("replaces=" + SHA256)).contains(SHA256);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "replaces=", "replaces=../../login", "replaces=0123", "other=1"})
    void whatIsNoFileLeadsToTheLibrary(String query) {
        assertThat(LibraryUploadServlet.replaced(query)).isEmpty();
    }
}
