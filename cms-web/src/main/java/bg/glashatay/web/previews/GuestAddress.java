package bg.glashatay.web.previews;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request to {@code /preview/…} asks for.
 *
 * @param secret of the link
 * @param rest what follows it: empty for the page itself
 */
public record GuestAddress(String secret, String rest) {

    private static final String ROOT = "/preview/";
    private static final String ANSWERED = "/answered";
    private static final String PICTURES = "/media";

    /** 256 random bits in URL-safe Base64. */
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{43})((?:/[A-Za-z0-9._-]{1,130}){0,4})");

    /** Reads what follows {@code /preview}; empty where no link is spelt like that. */
    static Optional<GuestAddress> of(String path) {
        var parts = PATH.matcher(path == null ? "" : path);
        return parts.matches() ? Optional.of(new GuestAddress(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** The path of the page that the link with this secret leads to. */
    public static String path(String secret) {
        return ROOT + secret;
    }

    String path() {
        return path(secret);
    }

    boolean isPage() {
        return rest.isEmpty();
    }

    /** The page that says thank you. */
    String answeredPath() {
        return path() + ANSWERED;
    }

    boolean isAnswered() {
        return rest.equals(ANSWERED);
    }

    /** Under which the edition's picture is for the guest. */
    String picturesPath() {
        return path() + PICTURES;
    }

    /** What follows it there; empty for other addresses. */
    Optional<String> picture() {
        return rest.startsWith(PICTURES + "/") ? Optional.of(rest.substring(PICTURES.length())) : Optional.empty();
    }
}
