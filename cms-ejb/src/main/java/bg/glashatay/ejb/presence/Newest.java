package bg.glashatay.ejb.presence;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.site.Section;

/**
 * What an open page needs to know of its edition to see that it has moved on.
 *
 * @param revision the newest revision
 * @param author who made it, by full name
 */
public record Newest(Section section, EditionState state, long revision, String author) {}
