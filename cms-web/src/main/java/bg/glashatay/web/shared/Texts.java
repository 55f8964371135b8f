package bg.glashatay.web.shared;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

/** The words of the editorial pages, from each feature's bundle, in the language of the page. */
public final class Texts {

    private static final String SHARED = "shared";

    private Texts() {}

    /** The feature's text with its gaps filled. */
    public static String of(String feature, String key, Object... arguments) {
        return in(Faces.getLocale(), feature, key, arguments);
    }

    /** The same outside of Faces, for what a page's own script asked. */
    public static String of(HttpServletRequest request, String feature, String key, Object... arguments) {
        return in(DeskLanguage.of(request).locale(), feature, key, arguments);
    }

    /** The sentence that says how to mend what was written. */
    public static String of(Issue issue) {
        return of(
                SHARED,
                "issue." + issue.key(),
                issue.arguments().stream().map(Texts::spoken).toArray());
    }

    private static Object spoken(Object argument) {
        return argument instanceof LocalDateTime time ? Dates.moment(time) : argument;
    }

    /** The sentence for a refusal; one without a sentence of its own gets a general one. */
    public static String of(DomainException refusal) {
        return of(Faces.getLocale(), refusal);
    }

    /** The same outside of Faces, for what a page's own script asked. */
    public static String of(HttpServletRequest request, DomainException refusal) {
        return of(DeskLanguage.of(request).locale(), refusal);
    }

    private static String of(Locale locale, DomainException refusal) {
        var arguments = refusal.arguments().stream()
                .map(argument -> named(locale, argument))
                .toArray();
        return in(locale, SHARED, refusalKey(locale, refusal.code()), arguments);
    }

    private static String refusalKey(Locale locale, String code) {
        var key = "refusal." + code;
        return bundle(locale, SHARED).containsKey(key) ? key : "refusal.other";
    }

    /** The feature's text in a language, for whoever has but that. */
    public static String of(Locale locale, String feature, String key, Object... arguments) {
        return in(locale, feature, key, arguments);
    }

    private static String in(Locale locale, String feature, String key, Object... arguments) {
        var text = bundle(locale, feature).getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }

    private static Object named(Locale locale, Object argument) {
        if (argument instanceof EditionState state) {
            return in(locale, SHARED, "state." + state);
        }
        if (argument instanceof Transition step) {
            return in(locale, SHARED, "transition." + step);
        }
        if (argument instanceof Right right) {
            return in(locale, SHARED, "right." + right);
        }
        if (argument instanceof Language language) {
            return in(locale, SHARED, "language." + language);
        }
        if (argument instanceof List<?> several) {
            return several.size();
        }
        // numbers such as ids are names here: without thousands separators
        return String.valueOf(argument);
    }

    private static ResourceBundle bundle(Locale locale, String feature) {
        return ResourceBundle.getBundle("bg.glashatay.web." + feature + ".messages", locale);
    }
}
