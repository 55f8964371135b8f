package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.ParticularField;
import bg.glashatay.domain.publishing.Particulars;
import bg.glashatay.domain.publishing.Period;
import java.util.Optional;

/** What a document is, and what it says in the fields that only its kind has: for its page and for its row in a list. */
public record PublicFacts(DocumentType type, Particulars values) {

    /** What a text of the given kind says there; empty for none. */
    public String text(ParticularField field) {
        return values.text(field);
    }

    /** When an event takes place, or a notice is in force; empty for all other kinds of documents. */
    public Optional<Period> period() {
        return Period.of(values);
    }
}
