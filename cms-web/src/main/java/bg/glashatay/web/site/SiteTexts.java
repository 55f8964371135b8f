package bg.glashatay.web.site;

import bg.glashatay.domain.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the public pages, from {@code messages_bg.properties} and {@code messages_en.properties}. */
final class SiteTexts {

    private static final String BUNDLE = "bg.glashatay.web.site.messages";

    private SiteTexts() {}

    static ResourceBundle in(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    /** A text with its places filled in. */
    static String of(Language language, String key, Object... values) {
        return new MessageFormat(in(language).getString(key), language.locale()).format(values);
    }
}
