package bg.glashatay.web.feedback;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.feedback.FeedbackInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reader sent from a page's form.
 *
 * @param document the id that the form says; empty for none
 * @param useful yes, no, or something else for neither
 * @param trapped whether the field was filled in that no person sees
 */
record FeedbackForm(Optional<Long> document, String useful, String words, boolean trapped) {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    static FeedbackForm sent(HttpServletRequest request) {
        return new FeedbackForm(
                document(request),
                parameter(request, "useful"),
                parameter(request, "words"),
                !parameter(request, "website").isEmpty());
    }

    static Optional<Long> document(HttpServletRequest request) {
        return Optional.of(parameter(request, "document"))
                .filter(ID.asMatchPredicate())
                .map(Long::valueOf);
    }

    FeedbackInput input(Language language) {
        return new FeedbackInput(document.orElse(0L), language, judgement(), words);
    }

    private Optional<Boolean> judgement() {
        return switch (useful) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
