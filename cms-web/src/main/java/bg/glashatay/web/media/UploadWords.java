package bg.glashatay.web.media;

import bg.glashatay.domain.shared.Issue;
import bg.glashatay.web.shared.Bundle;
import bg.glashatay.web.shared.DeskLanguage;
import jakarta.servlet.http.HttpServletRequest;

/** What is wrong with an uploaded file, as a sentence. */
final class UploadWords {

    private UploadWords() {}

    /** The sentence for an issue; one without a sentence of its own gets a general one. */
    static String sentence(HttpServletRequest request, Issue issue) {
        var texts = Bundle.of("media", DeskLanguage.of(request).locale());
        return texts.find("issue." + issue.key(), issue.arguments().toArray())
                .orElseGet(() -> texts.text("issue.other"));
    }
}
