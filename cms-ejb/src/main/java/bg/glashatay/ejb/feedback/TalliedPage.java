package bg.glashatay.ejb.feedback;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.site.Section;

/** A page that readers have judged. */
public record TalliedPage(
        long documentId, long editionId, String title, Language language, Section section, FeedbackTally tally) {}
