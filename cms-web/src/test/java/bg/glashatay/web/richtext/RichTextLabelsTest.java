package bg.glashatay.web.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.media.Licence;
import bg.glashatay.domain.media.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RichTextLabelsTest {

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts("bg").keySet()).isEqualTo(texts("en").keySet());
    }

    @Test
    void jsonKeepsBulgarianLettersAndCannotEndItsScriptElement() {
        var json = RichTextLabels.json(Locale.forLanguageTag("bg"));
        assertThat(json)
                .startsWith("{\"block\":\"Вид на абзаца\"")
                .endsWith("}")
                .doesNotContain("<", "\n");
    }

    @Test
    void everyShapeAndLicenceHasAName() {
        assertThat(texts("bg").keySet())
                .containsAll(Arrays.stream(Shape.values())
                        .map(shape -> "shape." + shape.key())
                        .toList())
                .containsAll(Arrays.stream(Licence.values())
                        .map(licence -> "licence." + licence.key())
                        .toList());
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("bg.glashatay.web.richtext.messages", Locale.forLanguageTag(language));
    }
}
