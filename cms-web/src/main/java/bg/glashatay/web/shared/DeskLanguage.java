package bg.glashatay.web.shared;

import bg.glashatay.domain.shared.Language;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The language that somebody wants the editorial pages in: kept in their session, Bulgarian until they choose. Never
 * begins a session by itself, so that pages about errors do not either.
 */
public final class DeskLanguage {

    /** The query parameter that chooses, on any page. */
    static final String PARAMETER = "ui";

    private static final String ATTRIBUTE = DeskLanguage.class.getName();

    private DeskLanguage() {}

    public static Language of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Language chosen ? chosen : Language.BG;
    }

    static void choose(HttpServletRequest request, Language language) {
        request.getSession().setAttribute(ATTRIBUTE, language);
    }
}
