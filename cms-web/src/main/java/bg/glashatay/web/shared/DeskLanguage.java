package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language that somebody wants the editorial pages in: kept in their session, Bulgarian until they choose. Never
 * begins a session by itself, so that neither the login page nor pages about errors do: who has none yet has the language
 * in the address.
 */
public final class DeskLanguage {

    /** The query parameter that chooses, on any page. */
    static final String PARAMETER = "ui";

    private static final String ATTRIBUTE = DeskLanguage.class.getName();

    /** Read by hand: to ask for a parameter would read the body of a form or file. */
    private static final Pattern CHOICE = Pattern.compile("(?:^|&)" + PARAMETER + "=([a-z]{2})(?=&|$)");

    private DeskLanguage() {}

    public static Language of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Language chosen
                ? chosen
                : inAddress(request).orElse(Language.BG);
    }

    /** Whether the address says one. */
    static boolean isChosen(HttpServletRequest request) {
        return choice(request).isPresent();
    }

    /** Keeps what the address says in the session that is there by now. */
    public static void keep(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            inAddress(request).ifPresent(language -> session.setAttribute(ATTRIBUTE, language));
        }
    }

    /** The query without a choice: the filters of a list stay when its language changes. */
    static String without(String query) {
        return CHOICE.matcher(query).replaceAll("").replaceAll("^&", "");
    }

    private static Optional<Language> inAddress(HttpServletRequest request) {
        return choice(request).flatMap(Language::ofCode);
    }

    private static Optional<String> choice(HttpServletRequest request) {
        var shown = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        var query = shown == null ? request.getQueryString() : shown.toString();
        return Optional.ofNullable(query)
                .map(CHOICE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}
