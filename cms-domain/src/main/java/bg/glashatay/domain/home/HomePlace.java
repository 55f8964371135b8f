package bg.glashatay.domain.home;

import bg.glashatay.domain.publishing.DocumentType;
import java.util.EnumSet;
import java.util.Set;

/** A place of the front page that editors may fill; what they leave empty fills itself. */
public enum HomePlace {
    /** The one story on top. Of several, the one that began last stands there. */
    LEAD,
    /** The list beside the lead story. */
    NEWEST,
    /** What is on next, by its time: chosen ones are sure to be there. */
    EVENTS,
    /** Notices in force: chosen ones come first among those of their level, none is kept off. */
    NOTICES,
    /** Pages that citizens ask for most. */
    SERVICES,
    /** On top of the block of the document's own section. */
    SECTION;

    private static final Set<DocumentType> STORIES =
            EnumSet.of(DocumentType.NEWS, DocumentType.PAGE, DocumentType.ACT, DocumentType.FILES, DocumentType.EVENT);

    /** Whether a document of the kind can stand here. A notice stands among the notices, whatever an editor does. */
    public boolean takes(DocumentType type) {
        return switch (this) {
            case SERVICES -> type == DocumentType.PAGE;
            case EVENTS -> type == DocumentType.EVENT;
            case NOTICES -> type == DocumentType.NOTICE;
            case LEAD, NEWEST, SECTION -> STORIES.contains(type);
        };
    }

    /** Whether what stands here must have an end, so that it cannot grow old unnoticed. */
    boolean asksForAnEnd() {
        return this == LEAD;
    }
}
