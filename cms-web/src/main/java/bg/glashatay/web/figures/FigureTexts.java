package bg.glashatay.web.figures;

import bg.glashatay.domain.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.owasp.encoder.Encode;

/** The words beside pictures and videos, in one language. */
record FigureTexts(Language language) {

    private static final String BUNDLE = "bg.glashatay.web.figures.messages";

    /** A text with its places filled in. */
    String of(String key, Object... values) {
        var text = ResourceBundle.getBundle(BUNDLE, language.locale()).getString(key);
        return new MessageFormat(text, language.locale()).format(values);
    }

    /** The same for the content of an element or an attribute. */
    String html(String key, Object... values) {
        return Encode.forHtml(of(key, values));
    }

    /** A sentence of its own in place of something that cannot be shown. */
    String instead(String key) {
        return "<p class=\"missing-media\">" + html(key) + "</p>";
    }
}
