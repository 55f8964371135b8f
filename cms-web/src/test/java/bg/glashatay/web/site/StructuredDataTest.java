package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** The element in which JSON stands in a page. */
class StructuredDataTest {

    private static final String BEGIN = "<script type=\"application/ld+json\">";
    private static final String END = "</script>";

    @Test
    void noTextEndsTheElementOrBeginsAComment() {
        var text = "</script><script>alert(1)</script><!-- <script ]]> &lt; \u2028\u2029";

        var element = StructuredData.element(
                Json.createObjectBuilder().add("headline", text).build());

        var inside = inside(element);
        assertThat(inside).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(read(inside).getString("headline")).isEqualTo(text);
    }

    @Test
    void typographyStandsInItAsItIs() {
        var text = "„Живи градове“ – издание №\u00a04";

        assertThat(StructuredData.element(
                        Json.createObjectBuilder().add("headline", text).build()))
                .contains(text);
    }

    private static String inside(String element) {
        assertThat(element).startsWith(BEGIN).endsWith(END);
        return element.substring(BEGIN.length(), element.length() - END.length());
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
