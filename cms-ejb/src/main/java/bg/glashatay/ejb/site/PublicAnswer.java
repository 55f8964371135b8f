package bg.glashatay.ejb.site;

import java.time.Instant;

/** What stands at an address that somebody asked for. */
public sealed interface PublicAnswer
        permits PublicDocument,
                PublicSectionPage,
                PublicTagPage,
                PublicAnswer.Moved,
                PublicAnswer.Gone,
                PublicAnswer.Closed,
                PublicAnswer.Missing {

    /** The page is at another address now, or another took its place. */
    record Moved(String path) implements PublicAnswer {}

    /**
     * The document was taken away.
     *
     * @param explanation the public text; empty where the page went at its own time
     */
    record Gone(PublicSite site, PublicSection section, String title, Instant since, String explanation)
            implements PublicAnswer {}

    /** There was a list here, of a section or a tag, with nothing of which it would be a list any more. */
    record Closed(PublicSite site) implements PublicAnswer {}

    /** There is no such page, and never was. */
    record Missing(PublicSite site) implements PublicAnswer {}
}
