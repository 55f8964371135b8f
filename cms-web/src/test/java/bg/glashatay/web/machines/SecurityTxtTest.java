package bg.glashatay.web.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecurityTxtTest {

    @Test
    void fileHasTheFieldsOfTheStandardOnceEach() {
        var file = SecurityTxtServlet.text(
                URI.create("mailto:security@example.bg"),
                Instant.parse("2027-05-25T00:00:00Z"),
                "https://www.example.bg/.well-known/security.txt");

        assertThat(file.lines())
                .containsExactly(
                        "Contact: mailto:security@example.bg",
                        "Expires: 2027-05-25T00:00:00Z",
                        "Preferred-Languages: bg, en",
                        "Canonical: https://www.example.bg/.well-known/security.txt");
    }
}
