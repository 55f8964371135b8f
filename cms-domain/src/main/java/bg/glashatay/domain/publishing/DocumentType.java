package bg.glashatay.domain.publishing;

/** What kind of thing a document is. More kinds follow with the features that need them. */
public enum DocumentType {
    /** A dated piece of news, listed in its section. */
    NEWS,
    /** A lasting page, such as opening hours. */
    PAGE
}
