package bg.glashatay.ejb.media;

/** A document was taken out of the library. Fired within the transaction that says so. */
public record DocumentDeleted(String sha256) {}
