package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A published text, as the index takes it.
 *
 * @param type the name of the document's type
 * @param body its words without markup
 * @param facts what it says in the fields that only its type has, and what its files are called
 * @param hasFiles whether there are files to take, which have texts of their own
 * @param expiresAt when it stops being public by itself; empty: never
 */
record LiveText(
        long documentId,
        Language language,
        long editionId,
        long sectionId,
        String type,
        String title,
        String lead,
        String body,
        List<String> tags,
        String facts,
        boolean hasFiles,
        Instant publishedAt,
        Optional<Instant> expiresAt) {}
