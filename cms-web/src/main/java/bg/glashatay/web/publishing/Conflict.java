package bg.glashatay.web.publishing;

import bg.glashatay.ejb.publishing.MergedSave;
import java.time.Instant;
import java.util.List;

/** Two people changed the same fields: who the other one is, and what each made of what both began with. */
public record Conflict(String author, boolean self, Instant at, List<ContestedField> fields) {

    static Conflict of(MergedSave save, String me, SectionNames sections) {
        return new Conflict(
                save.theirName(),
                save.theirUsername().equals(me),
                save.theirTime(),
                save.contested().stream()
                        .map(field -> ContestedField.of(field, save, sections))
                        .toList());
    }
}
