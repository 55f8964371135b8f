package bg.glashatay.web.site;

/**
 * A few words of a page.
 *
 * @param exact the same for machines where they are a time, as {@code <time datetime>} wants it; otherwise empty
 */
public record Phrase(String text, String exact) {

    static Phrase words(String text) {
        return new Phrase(text, "");
    }
}
