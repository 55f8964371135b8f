package bg.glashatay.web.media;

import bg.glashatay.domain.shared.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a document is: {@code /media/{sha256}/original/{name}} for everybody while a public page offers it, and the same
 * under {@code /editor} for people at work.
 */
public record OriginalAddress(String sha256, String name) {

    private static final Pattern PATH =
            Pattern.compile("/(" + Sha256.FORM + ")/original/([a-z0-9-]{1,120}\\.(?:pdf|docx|xlsx|odt|ods|csv|zip))");

    /** Reads what follows the prefix; empty where it is spelt in any other way. */
    public static Optional<OriginalAddress> of(String path) {
        var parts = PATH.matcher(path == null ? "" : path);
        return parts.matches() ? Optional.of(new OriginalAddress(parts.group(1), parts.group(2))) : Optional.empty();
    }

    public String under(String prefix) {
        return prefix + "/" + sha256 + "/original/" + name;
    }
}
