package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicEntry;
import java.util.Optional;

/** A row of a list with its picture ready for the page. */
public record EntryView(PublicEntry entry, Optional<Picture> picture) {

    static EntryView of(PublicEntry entry) {
        return new EntryView(entry, entry.image().map(Picture::of));
    }
}
