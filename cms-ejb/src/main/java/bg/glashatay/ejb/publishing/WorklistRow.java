package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition as a line of a worklist, with what matters there; what does not apply is null.
 *
 * @param author the full name of who saved it last
 * @param claimant the full name of the reviewer whose claim holds
 * @param since when the step that brought it into the list was taken, {@code by} whom and with what {@code note}
 */
public record WorklistRow(
        long id,
        long documentId,
        int number,
        Language language,
        String title,
        EditionState state,
        boolean unreviewed,
        Section section,
        String author,
        String contentHash,
        Instant changedAt,
        Instant publishedAt,
        String claimant,
        Instant claimedUntil,
        Instant scheduledFor,
        LocalDate reviewBy,
        Instant since,
        String by,
        String note) {}
