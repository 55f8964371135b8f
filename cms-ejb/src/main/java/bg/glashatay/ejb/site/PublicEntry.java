package bg.glashatay.ejb.site;

import bg.glashatay.ejb.text.Teaser;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** A document's row in a list: its headline, when and where it was published, and the lead to take a few words from. */
public record PublicEntry(
        long documentId,
        String path,
        String title,
        Instant publishedAt,
        PublicSection section,
        String lead,
        Optional<PublicImage> image,
        PublicFacts facts) {

    /** Three or four lines of a list. */
    private static final int TEASER = 260;

    /** The lead as far as it fits. Cut when a row shows it, for more rows are read than show one. */
    public String teaser() {
        // the lead is plain text, and a teaser is made of HTML
        return Teaser.of("<p>" + Entities.escape(lead) + "</p>", TEASER);
    }
}
