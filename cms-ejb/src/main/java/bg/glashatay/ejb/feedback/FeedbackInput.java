package bg.glashatay.ejb.feedback;

import bg.glashatay.domain.shared.Language;
import java.util.Optional;

/**
 * What a reader says of a page, as it was sent.
 *
 * @param documentId whose page it is
 * @param useful whether the page was; empty where the reader did not say
 * @param words empty for none
 */
public record FeedbackInput(long documentId, Language language, Optional<Boolean> useful, String words) {}
