package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of one feature in one language: the one place that opens a bundle of texts. */
public final class Bundle {

    private final ResourceBundle all;
    private final Locale locale;

    private Bundle(String feature, Locale locale) {
        this.all = ResourceBundle.getBundle("bg.glashatay.web." + feature + ".messages", locale);
        this.locale = locale;
    }

    public static Bundle of(String feature, Locale locale) {
        return new Bundle(feature, locale);
    }

    public static Bundle of(String feature, Language language) {
        return of(feature, language.locale());
    }

    /**
     * A text with its gaps filled.
     *
     * @throws java.util.MissingResourceException where there is none of that name
     */
    public String text(String key, Object... gaps) {
        return new MessageFormat(all.getString(key), locale).format(gaps);
    }

    /** The same; empty where there is none of that name. */
    public Optional<String> find(String key, Object... gaps) {
        return all.containsKey(key) ? Optional.of(text(key, gaps)) : Optional.empty();
    }

    /** All of them as they stand, for templates and for whoever asks which there are. */
    public ResourceBundle all() {
        return all;
    }
}
