package bg.glashatay.ejb.watch;

/** How much something asks of whoever runs the site. */
public enum Severity {
    /** Nothing has to be done. */
    FINE,
    /** Somebody should look, on a working day. */
    WARNING,
    /** Somebody has to do something now. */
    ERROR
}
