package bg.glashatay.ejb.media;

/** A document was uploaded that was not there before. Fired within the transaction that enters it. */
public record DocumentKept(String sha256) {}
