package bg.glashatay.web.figures;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.web.shared.Bundle;
import org.owasp.encoder.Encode;

/** The words beside pictures and videos, in one language. */
record FigureTexts(Language language) {

    /** A text with its places filled in. */
    String of(String key, Object... values) {
        return Bundle.of("figures", language).text(key, values);
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
