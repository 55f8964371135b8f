package bg.glashatay.web.shared;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.domain.security.Right;
import bg.glashatay.domain.shared.DomainException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;

/** The words of the editorial pages, from each feature's bundle, in the language of the page. */
public final class Texts {

    private static final String SHARED = "shared";

    private Texts() {}

    /** The feature's text with its gaps filled. */
    public static String of(String feature, String key, Object... arguments) {
        return of(Faces.getLocale(), feature, key, arguments);
    }

    /** The same outside of Faces, for what a page's own script asked. */
    public static String of(HttpServletRequest request, String feature, String key, Object... arguments) {
        return of(DeskLanguage.of(request).locale(), feature, key, arguments);
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
        var texts = Bundle.of(SHARED, locale);
        return texts.find("refusal." + refusal.code(), arguments).orElseGet(() -> texts.text("refusal.other"));
    }

    /** The feature's text in a language, for whoever has but that. */
    public static String of(Locale locale, String feature, String key, Object... arguments) {
        return Bundle.of(feature, locale).text(key, arguments);
    }

    private static Object named(Locale locale, Object argument) {
        if (argument instanceof EditionState state) {
            return of(locale, SHARED, "state." + state);
        }
        if (argument instanceof Transition step) {
            return of(locale, SHARED, "transition." + step);
        }
        if (argument instanceof Right right) {
            return of(locale, SHARED, "right." + right);
        }
        if (argument instanceof Language language) {
            return of(locale, SHARED, "language." + language);
        }
        if (argument instanceof List<?> several) {
            return several.size();
        }
        // numbers such as ids are names here: without thousands separators
        return String.valueOf(argument);
    }
}
