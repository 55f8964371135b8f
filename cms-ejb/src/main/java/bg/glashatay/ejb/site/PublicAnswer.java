package bg.glashatay.ejb.site;

import java.time.Instant;

/** What stands at an address that somebody asked for. */
public sealed interface PublicAnswer
        permits PublicDocument, PublicAnswer.Moved, PublicAnswer.Gone, PublicAnswer.Missing {

    /** The document is at another address now, or another document took its place. */
    record Moved(String path) implements PublicAnswer {}

    /**
     * The document was taken away.
     *
     * @param explanation the public text; empty where the page went at its own time
     */
    record Gone(PublicSite site, PublicSection section, String title, Instant since, String explanation)
            implements PublicAnswer {}

    /** There is no such page, and never was. */
    record Missing(PublicSite site) implements PublicAnswer {}
}
