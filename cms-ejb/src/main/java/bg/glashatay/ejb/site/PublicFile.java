package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.AccessBasis;
import java.util.Optional;

/**
 * A file that readers of a page can take.
 *
 * @param name the last part of its address
 * @param fileName what it is called once it is taken
 * @param size in bytes
 * @param accessible whether nothing is known of readers whom it shuts out
 * @param basis on what ground it is offered although it does
 */
public record PublicFile(
        String sha256,
        String title,
        String mediaType,
        String name,
        String fileName,
        long size,
        boolean accessible,
        Optional<AccessBasis> basis) {}
