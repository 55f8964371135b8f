package bg.glashatay.ejb.site;

/** A page that another leads to. */
public record PublicLink(String path, String title) {}
