package bg.glashatay.ejb.watch;

/** What is looked at, in the order in which people read of it: what others hang on comes first. */
public enum Matter {
    DATABASE,
    /** Whether this node's public pages follow what is published. */
    OUTBOX,
    /** Whether this node's search does. */
    INDEX,
    TIMETABLE,
    REVIEW,
    DATA_FOLDER,
    MIRROR_FOLDER,
    MIRROR,
    MAIL,
    FILES
}
