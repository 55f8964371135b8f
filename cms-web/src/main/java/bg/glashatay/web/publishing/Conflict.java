package bg.glashatay.web.publishing;

import bg.glashatay.ejb.publishing.EditionDetails;
import java.time.Instant;
import java.util.List;

/**
 * Somebody saved while this text was being written: who, when, and where the two texts differ.
 *
 * @param head the revision that was met; saving over it is a decision about this one and no later one
 */
public record Conflict(long head, String author, Instant at, List<FieldDifference> differences) {

    static Conflict between(EditionDetails theirs, EditForm mine, SectionNames sections) {
        return new Conflict(
                theirs.headId(),
                theirs.lastAuthor(),
                theirs.changedAt(),
                FieldDifference.between(EditForm.of(theirs.content()), mine, sections));
    }
}
