package bg.glashatay.ejb.publishing;

import bg.glashatay.domain.publishing.Content;
import java.time.Instant;
import java.util.List;

/**
 * What a save came to that met others' changes. With contested fields nothing was saved.
 *
 * @param head the edition's revision now; when nothing was saved, the one that was met
 * @param base what the text began with
 * @param theirs what had been saved meanwhile; the same as the base where nobody did
 * @param mine the text as it was typed, cleaned
 * @param contested names of the fields that both changed, for a person to choose
 * @param theirUsername who saved last before this
 * @param theirName the same by full name
 * @param theirTime when
 */
public record MergedSave(
        Saved head,
        Content base,
        Content theirs,
        Content mine,
        List<String> contested,
        String theirUsername,
        String theirName,
        Instant theirTime) {

    public boolean done() {
        return contested.isEmpty();
    }
}
