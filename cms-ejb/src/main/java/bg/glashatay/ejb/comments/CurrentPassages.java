package bg.glashatay.ejb.comments;

import bg.glashatay.domain.comments.Anchor;
import bg.glashatay.domain.comments.Passage;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.ejb.comments.CommentThread.CurrentPassage;
import bg.glashatay.ejb.text.Rewriting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the passages of many remarks again in the newest revision. Each pair of texts is laid side by side once,
 * however many remarks were made on it.
 */
final class CurrentPassages {

    private record Compared(long revisionId, String field) {}

    private final Revision head;
    private final Map<Long, Revision> bases;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Compared, Rewriting> rewritings = new HashMap<>();

    CurrentPassages(Revision head, Map<Long, Revision> bases) {
        this.head = head;
        this.bases = bases;
    }

    /** Where the anchor's passage is now; empty where it is gone, or the anchor is a whole field. */
    Optional<CurrentPassage> of(Anchor anchor) {
        return anchor.passage().flatMap(passage -> find(anchor, passage));
    }

    private Optional<CurrentPassage> find(Anchor anchor, Passage passage) {
        var text = texts.computeIfAbsent(anchor.getField(), field -> FieldText.of(head, field));
        return rewritings
                .computeIfAbsent(
                        new Compared(anchor.getRevisionId(), anchor.getField()),
                        pair -> Rewriting.between(FieldText.of(bases.get(pair.revisionId()), pair.field()), text))
                .find(passage.start(), passage.end(), passage.prefix(), passage.suffix())
                .map(place ->
                        new CurrentPassage(place.start(), place.end(), text.substring(place.start(), place.end())));
    }
}
