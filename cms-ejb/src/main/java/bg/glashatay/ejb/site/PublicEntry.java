package bg.glashatay.ejb.site;

import java.time.Instant;
import java.util.Optional;

/** A document's row in a list: its headline, when and where it was published, and a few words of it. */
public record PublicEntry(
        long documentId,
        String path,
        String title,
        Instant publishedAt,
        PublicSection section,
        String teaser,
        Optional<PublicImage> image) {}
