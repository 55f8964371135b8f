package bg.glashatay.domain.publishing;

import bg.glashatay.domain.media.Asset;
import java.util.Objects;

/**
 * A file that readers of a text can take with them.
 *
 * @param title what it is called on the page; one line, in the text's language
 */
public record Attachment(Asset asset, String title) {

    public static final int MAX_TITLE = 250;

    public Attachment {
        Objects.requireNonNull(asset);
        Objects.requireNonNull(title);
    }
}
