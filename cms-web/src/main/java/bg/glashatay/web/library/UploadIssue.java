package bg.glashatay.web.library;

import bg.glashatay.domain.shared.Issue;
import bg.glashatay.web.shared.Bundle;
import java.util.Map;
import org.omnifaces.util.Faces;

/** What is wrong with a file that was sent by a plain form, on its way through the address of the page that tells it. */
final class UploadIssue {

    private UploadIssue() {}

    /** As it stands in the address; the number is the limit that was passed, where there is one. */
    static String query(Issue issue) {
        return "issue=" + issue.key()
                + issue.arguments().stream()
                        .filter(Number.class::isInstance)
                        .findFirst()
                        .map(limit -> "&limit=" + limit)
                        .orElse("");
    }

    /** The sentence; empty where the address names no issue that there is. */
    static String sentence(Map<String, String> parameters) {
        var key = "issue." + parameters.getOrDefault("issue", "");
        var limit = parameters.getOrDefault("limit", "");
        return Bundle.of("media", Faces.getLocale())
                .find(key, limit.matches("[0-9]{1,4}") ? limit : "")
                .orElse("");
    }
}
