package bg.glashatay.web.previews;

import bg.glashatay.domain.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of preview links, for pages outside of the editorial ones. */
final class PreviewTexts {

    private static final String BUNDLE = "bg.glashatay.web.previews.messages";

    private PreviewTexts() {}

    static ResourceBundle in(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    /** A text with its gaps filled. */
    static String of(Language language, String key, Object... arguments) {
        return new MessageFormat(in(language).getString(key), language.locale()).format(arguments);
    }
}
