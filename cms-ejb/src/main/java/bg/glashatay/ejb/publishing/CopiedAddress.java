package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.shared.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a document's page as somebody copies it: from the browser, from a mail or by hand.
 *
 * @param section the section's slug
 * @param slug the document's in the section
 */
public record CopiedAddress(Language language, String section, String slug) {

    /** With or without the site's address before it, and whatever a browser puts behind it. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^/]+)?(/en)?/(?!en/)([a-z0-9-]+)/([a-z0-9-]+)/?(?:[?#].*)?");

    /** Reads what was pasted; empty for what is no address of a document. */
    public static Optional<CopiedAddress> of(String pasted) {
        var parts = ADDRESS.matcher(pasted.strip());
        return parts.matches()
                ? Optional.of(new CopiedAddress(
                        parts.group(1) == null ? Language.BG : Language.EN, parts.group(2), parts.group(3)))
                : Optional.empty();
    }
}
