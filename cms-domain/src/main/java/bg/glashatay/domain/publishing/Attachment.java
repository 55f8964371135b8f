package bg.glashatay.domain.publishing;

import java.util.Objects;

/**
 * A file that readers of a text can take with them.
 *
 * @param sha256 of an uploaded file; what else is known of it does not change and stands with the asset
 * @param title what it is called on the page; one line, in the text's language
 */
public record Attachment(String sha256, String title) {

    public static final int MAX_TITLE = 250;

    public Attachment {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(title);
    }
}
