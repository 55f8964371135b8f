package bg.glashatay.web.media;

import bg.glashatay.domain.shared.Issue;
import bg.glashatay.web.shared.DeskLanguage;
import bg.glashatay.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ResourceBundle;

/** What is wrong with an uploaded file, as a sentence. */
final class UploadWords {

    private static final String FEATURE = "media";

    private UploadWords() {}

    /** The sentence for an issue; one without a sentence of its own gets a general one. */
    static String sentence(HttpServletRequest request, Issue issue) {
        var key = "issue." + issue.key();
        var locale = DeskLanguage.of(request).locale();
        var known = ResourceBundle.getBundle("bg.glashatay.web.media.messages", locale)
                .containsKey(key);
        return Texts.of(
                request, FEATURE, known ? key : "issue.other", issue.arguments().toArray());
    }
}
