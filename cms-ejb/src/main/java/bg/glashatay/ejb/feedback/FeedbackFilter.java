package bg.glashatay.ejb.feedback;

import java.util.Optional;

/**
 * Which answers of readers are asked for.
 *
 * @param section its address; empty for all
 * @param document empty for all
 * @param waiting only those that nobody has dealt with
 */
public record FeedbackFilter(Optional<String> section, Optional<Long> document, boolean waiting) {}
