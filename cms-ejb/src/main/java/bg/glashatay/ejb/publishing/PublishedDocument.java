package bg.glashatay.ejb.publishing;

/** A document that citizens can read now, in one language, with its address. */
public record PublishedDocument(long documentId, String title, String path) {}
