package bg.glashatay.ejb.feedback;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;
import java.time.Instant;

/**
 * What a reader wrote, as a line of the editors' list.
 *
 * @param editionId the text that was read
 * @param judgement whether the page was useful to the reader: yes, no or unsaid
 * @param handledBy who has dealt with it; empty where nobody has
 * @param handledAt null where nobody has
 * @param tally of the page
 * @param mayHandle whether whoever asks may say that it is dealt with
 */
public record FeedbackRow(
        long id,
        long documentId,
        long editionId,
        String title,
        Language language,
        Section section,
        String judgement,
        String words,
        Instant givenAt,
        String handledBy,
        Instant handledAt,
        FeedbackTally tally,
        boolean mayHandle) {

    public boolean handled() {
        return handledAt != null;
    }
}
