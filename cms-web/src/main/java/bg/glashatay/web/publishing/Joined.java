package bg.glashatay.web.publishing;

import bg.glashatay.ejb.publishing.MergedSave;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A colleague's changes that came into the text on the screen: whose, when saved, and in which fields. */
public record Joined(String author, boolean self, Instant at, List<String> fields) implements Serializable {

    /** What came with the save; empty where nothing did. */
    static Optional<Joined> of(MergedSave save, String me) {
        var fields = SaveAnswer.toTakeOver(save);
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Joined(save.theirName(), save.theirUsername().equals(me), save.theirTime(), fields));
    }
}
