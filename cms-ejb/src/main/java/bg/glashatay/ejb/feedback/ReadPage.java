package bg.glashatay.ejb.feedback;

/** The page that a reader speaks of. */
public record ReadPage(String path, String title) {}
