package bg.glashatay.web.publishing;

/**
 * A lead image in a comparison.
 *
 * @param fate what became of it: ADDED, REMOVED or SAME
 * @param source where editors see it
 * @param alt what it is said to show; empty for nothing
 */
public record ComparedPicture(String fate, String source, String alt) {

    /** Editors get a picture by what it is, under any name. */
    private static final String SOURCE = "/editor/media/%s/w480/snimka.jpg";

    static ComparedPicture of(String fate, String sha256, String alt) {
        return new ComparedPicture(fate, SOURCE.formatted(sha256), alt);
    }
}
