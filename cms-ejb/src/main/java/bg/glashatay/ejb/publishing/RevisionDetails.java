package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Content;
import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A revision with its text.
 *
 * @param number its edition's
 * @param state its edition's
 * @param head whether it is its edition's newest
 * @param author full name
 * @param previous the revision before it in the same edition
 */
public record RevisionDetails(
        long id,
        long documentId,
        long editionId,
        int number,
        Language language,
        EditionState state,
        boolean head,
        String author,
        Instant madeAt,
        String contentHash,
        Content content,
        Optional<Long> previous) {}
