package bg.glashatay.ejb.text;

/** What can change about a text although its words stay; a comparison says it in words. */
public enum FormChange {
    STRONG_ADDED,
    STRONG_REMOVED,
    EMPHASIS_ADDED,
    EMPHASIS_REMOVED,
    SUPERSCRIPT_ADDED,
    SUPERSCRIPT_REMOVED,
    SUBSCRIPT_ADDED,
    SUBSCRIPT_REMOVED,
    LINK_ADDED,
    LINK_REMOVED,
    /** The link leads elsewhere. */
    LINK_CHANGED,
    LINK_TITLE,
    LANGUAGE,
    /** A paragraph became a heading, and the like. */
    KIND,
    /** How deep a line stands in lists within lists. */
    LEVEL,
    QUOTE_ADDED,
    QUOTE_REMOVED,
    /** The number at which a list begins. */
    START,
    /** How many cells a row has. */
    CELLS,
    /** How many of them are headers. */
    HEADERS,
    /** Which of them stand for several. */
    SPANS,
    /** Anything else. */
    OTHER
}
