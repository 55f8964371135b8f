package bg.glashatay.ejb.library;

import java.util.Optional;

/**
 * Which files of the library are asked for.
 *
 * @param text words that begin words of the name, the description or the author, or of what texts call the file; empty
 *     for all
 * @param kind empty for all
 * @param mine only what whoever asks has uploaded
 * @param unused only what no text needs
 * @param undescribed only pictures of which the library does not say what they show
 * @param faulty only PDF files in which something was found to be lacking for screen readers
 */
public record LibraryFilter(
        String text, Optional<LibraryKind> kind, boolean mine, boolean unused, boolean undescribed, boolean faulty) {

    public static final LibraryFilter ALL = new LibraryFilter("", Optional.empty(), false, false, false, false);
}
