package bg.glashatay.ejb.comments;

import bg.glashatay.domain.comments.Anchor;
import bg.glashatay.domain.comments.Passage;
import bg.glashatay.domain.publishing.Edition;
import bg.glashatay.domain.publishing.Revision;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.ejb.publishing.Editions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Makes an anchor of what somebody chose on their screen. */
@Dependent
class Anchoring {

    @Inject
    Editions editions;

    /** @throws ContentRejectedException when there is no such field, or no such words in it */
    Anchor of(Edition edition, Chosen chosen) {
        if (!FieldText.isField(chosen.field())) {
            throw rejected(Issue.of("field", "field-unknown"));
        }
        var revision = chosen.revision().map(id -> revision(edition, id)).orElse(edition.getHead());
        if (chosen.exact().isBlank()) {
            return Anchor.field(revision.getId(), chosen.field());
        }
        if (chosen.exact().length() > Passage.MAX_EXACT) {
            throw rejected(Issue.of(
                    "passage", "too-long", Passage.MAX_EXACT, chosen.exact().length()));
        }
        var text = FieldText.of(revision, chosen.field());
        int start = place(text, chosen).orElseThrow(() -> rejected(Issue.of("passage", "passage-unknown")));
        return Anchor.passage(
                revision.getId(),
                chosen.field(),
                Passage.of(text, start, start + chosen.exact().length()));
    }

    private Revision revision(Edition edition, long id) {
        return editions.revision(edition, id).orElseThrow(() -> rejected(Issue.of("revision", "revision-unknown")));
    }

    /** Where the words stand: with the surroundings that were named, and nearest to the place that was named. */
    static Optional<Integer> place(String text, Chosen chosen) {
        var exact = chosen.exact();
        Optional<Integer> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            boolean surrounded =
                    text.startsWith(chosen.prefix(), at - chosen.prefix().length())
                            && text.startsWith(chosen.suffix(), at + exact.length());
            long distance = Math.abs((long) chosen.start().orElse(0) - at) + (surrounded ? 0 : Integer.MAX_VALUE);
            if (distance < least) {
                least = distance;
                best = Optional.of(at);
            }
        }
        return best;
    }

    private static ContentRejectedException rejected(Issue issue) {
        return new ContentRejectedException(List.of(issue));
    }
}
