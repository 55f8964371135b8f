package bg.glashatay.ejb.backup;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What an archive holds, in numbers.
 *
 * @param missing hashes of media that rows name and that were not there
 * @param damaged hashes of media whose bytes had become others
 */
record Summary(
        Instant made,
        String schema,
        long documents,
        long editions,
        long files,
        long fileBytes,
        long bytes,
        List<String> missing,
        List<String> damaged) {

    static Summary of(Facts facts, long bytes) {
        return new Summary(
                Instant.parse(facts.get(Facts.MADE)),
                facts.get(Facts.SCHEMA),
                facts.number(Facts.DOCUMENTS),
                facts.number(Facts.EDITIONS),
                facts.number(Facts.MEDIA),
                facts.number(Facts.MEDIA_BYTES),
                bytes,
                facts.words(Facts.MISSING),
                facts.words(Facts.DAMAGED));
    }

    boolean isComplete() {
        return missing.isEmpty() && damaged.isEmpty();
    }

    /** What it holds, in one sentence. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "%d documents in %d editions, %d media files (%.1f MB), schema %s, of %s",
                documents,
                editions,
                files,
                fileBytes / 1e6,
                schema,
                made);
    }
}
