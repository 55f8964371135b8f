package bg.glashatay.domain.media;

/** What a PDF can lack for those who do not look at its pages; the gravest first. */
public enum PdfFault {
    /** It is but pictures of pages: a screen reader finds nothing in it. */
    SCANNED,
    /** Nothing says what is a heading, a list or a table, and what comes after what. */
    UNTAGGED,
    /** Some pages are pictures, or empty. */
    PAGES_WITHOUT_TEXT,
    UNTITLED,
    /** It has a title, and programs show the name of the file. */
    TITLE_HIDDEN,
    NO_LANGUAGE
}
