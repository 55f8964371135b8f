package bg.glashatay.ejb.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a feed: what a section, or the whole site, published in a language, newest first.
 *
 * @param section empty for the whole site
 * @param id stays, whatever becomes of names and addresses
 * @param updatedAt when readers were last told of something on this page
 * @param number of the page, from 1
 * @param pages how many there are; an empty feed has one
 */
public record PublicFeed(
        PublicSite site,
        Optional<PublicSection> section,
        UUID id,
        Instant updatedAt,
        List<Entry> entries,
        int number,
        int pages) {

    /** Documents on a page. */
    public static final int SIZE = 30;

    public PublicFeed {
        entries = List.copyOf(entries);
    }

    /**
     * A document of the feed.
     *
     * @param id stays while title, address and section change
     * @param publishedAt when it first went out
     * @param updatedAt when readers were last told of an update, or of the document at all: minor ones do not move it
     */
    public record Entry(
            UUID id,
            String path,
            String title,
            String lead,
            Instant publishedAt,
            Instant updatedAt,
            PublicSection section,
            List<String> tags) {

        public Entry {
            tags = List.copyOf(tags);
        }
    }
}
