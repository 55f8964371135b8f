package bg.glashatay.domain.publishing;

import bg.glashatay.domain.media.Frame;
import java.util.Optional;

/**
 * A picture that stands in a body.
 *
 * @param alt what it shows; empty text for one that only decorates, nothing where nobody has said either yet
 * @param author who made it; empty when not told
 * @param licence the key of its licence; empty when not told
 * @param caption HTML of one line; empty for none
 */
public record BodyPicture(
        String sha256, Frame frame, Optional<String> alt, String author, String licence, String caption) {}
