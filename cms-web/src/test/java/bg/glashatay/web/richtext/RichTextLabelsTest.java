package bg.glashatay.web.richtext;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("bg.glashatay.web.richtext.messages", Locale.forLanguageTag(language));
    }
}
