package bg.glashatay.web.figures;

/** Where a picture stands, with its width there as the attribute {@code sizes} says it: that of the style sheets. */
public enum PicturePlace {
    /** The lead story of the front page. */
    FRONT("(min-width: 87rem) 56rem, (min-width: 62rem) calc(88vw - 22rem), 92vw"),
    /** A row of a list. */
    ROW("(min-width: 77rem) 17rem, (min-width: 50rem) 22vw, (min-width: 44rem) 11rem, 92vw"),
    /** The text of a document. */
    TEXT("(min-width: 76rem) 42rem, (min-width: 68rem) 36rem, (min-width: 46rem) 42rem, 92vw"),
    /** The same, of one that is taller than wide: it takes less of the line. */
    TEXT_TALL("(min-width: 31rem) 28rem, 92vw"),
    /** Among others in a gallery. */
    GALLERY("(min-width: 46rem) 13.5rem, 46vw");

    private final String sizes;

    PicturePlace(String sizes) {
        this.sizes = sizes;
    }

    String sizes() {
        return sizes;
    }
}
