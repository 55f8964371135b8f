package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Particulars;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.site.PublicDocument;
import bg.glashatay.ejb.site.PublicFacts;
import bg.glashatay.ejb.site.PublicParticulars;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"council, '', Общински съвет", "other, Районен кмет, Районен кмет"})
    void actNamesWhoHasPassedIt(String body, String name, String told) {
        var act = Particulars.of(Map.of(ParticularField.ACT_BODY, body, ParticularField.ACT_BODY_NAME, name));
        var page = new StructuredData(path -> "https://example.bg" + path, "Община Търговище")
                .document(document(new PublicFacts(DocumentType.ACT, act)), List.of())
                .get(0)
                .build();

        assertThat(page.getJsonObject("about").getString("legislationPassedBy")).isEqualTo(told);
    }

    private static PublicDocument document(PublicFacts facts) {
        return new PublicDocument(
                new PublicSite(Language.BG, List.of(), Instant.EPOCH),
                1,
                new PublicSection("aktove", "", "/aktove", "Актове", ""),
                "/aktove/reshenie",
                "Решение",
                "",
                "",
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                new PublicParticulars(facts, List.of(), List.of(), List.of(), Instant.EPOCH));
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
