package bg.glashatay.domain.site;

/** A list of links that stands on every page. */
public enum Menu {
    /** At the head of the page. */
    MAIN,
    /** At its foot. */
    FOOTER;

    /** More would be no menu; the main one has to fit a phone's first screen. */
    public static final int MAX_ITEMS = 12;
}
