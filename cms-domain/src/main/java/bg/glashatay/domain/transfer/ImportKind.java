package bg.glashatay.domain.transfer;

/** What kind of file is brought in. */
public enum ImportKind {
    /** WordPress's export (WXR). */
    WORDPRESS,
    /** The open archive of another installation. */
    ARCHIVE
}
