package bg.glashatay.ejb.library;

import bg.glashatay.domain.media.Asset;

/**
 * A file in the library's list.
 *
 * @param uploader the name of who uploaded it
 * @param uses how many texts need it
 * @param mayDelete whether whoever asks may delete it once no text needs it
 */
public record LibraryRow(Asset asset, String uploader, int uses, boolean mayDelete) {}
