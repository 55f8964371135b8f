package bg.glashatay.ejb.transfer;

import bg.glashatay.domain.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Why the importer publishes what nobody here has reviewed, in the language of whoever wanted that. */
public final class ImportReason {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ImportReason() {}

    /** @param key of the sentence for a kind of file */
    public static String of(Language language, String key, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(arguments);
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "bg.glashatay.ejb.transfer.reason", language.locale(), ImportReason.class.getClassLoader(), EXACTLY);
    }
}
