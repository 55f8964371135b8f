package bg.glashatay.web.site;

import bg.glashatay.domain.feedback.Feedback;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.web.shared.Bundle;

/**
 * The question whether a page was useful. Feeds {@code feedback.xhtml}.
 *
 * @param action where the answer is sent
 * @param document the id of the page's document
 * @param words what was typed before; empty at first
 */
public record FeedbackView(String action, long document, String words) {

    static FeedbackView of(Language language, long document) {
        return typed(language, document, "");
    }

    /** With what was sent in vain. */
    public static FeedbackView typed(Language language, long document, String words) {
        return new FeedbackView(address(language), document, words);
    }

    /** The page that says thank you, and leads back. */
    public static String thanksPath(Language language, long document) {
        return address(language) + "?document=" + document;
    }

    /** A text about feedback, in words of the public pages. */
    public static String text(Language language, String key) {
        return Bundle.of("site", language).text("feedback." + key);
    }

    private static String address(Language language) {
        return language.pathPrefix() + "/feedback";
    }

    public int longest() {
        return Feedback.MAX_WORDS;
    }
}
