package bg.glashatay.domain.publishing;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that readers of a text can take with them.
 *
 * @param sha256 of an uploaded file; what else is known of it does not change and stands with the asset
 * @param title what it is called on the page; one line, in the text's language
 * @param basis on what ground it is offered although not everybody can read it; null where none was given
 */
public record Attachment(String sha256, String title, AccessBasis basis) {

    public static final int MAX_TITLE = 250;

    public Attachment {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(title);
    }

    /** A file that needs no ground, or has none yet. */
    public Attachment(String sha256, String title) {
        this(sha256, title, null);
    }

    /** The ground that an editor gave; empty: none. */
    public Optional<AccessBasis> givenBasis() {
        return Optional.ofNullable(basis);
    }
}
