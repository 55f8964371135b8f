package bg.glashatay.web.search;

import bg.glashatay.domain.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the search page. */
final class SearchTexts {

    private static final String BUNDLE = "bg.glashatay.web.search.messages";

    private SearchTexts() {}

    static ResourceBundle in(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    /** A text with its places filled in. */
    static String of(Language language, String key, Object... values) {
        return new MessageFormat(in(language).getString(key), language.locale()).format(values);
    }
}
