package bg.glashatay.ejb.home;

/** A section's block of the front page, and whether editors let it be there. */
public record BlockRow(String section, String name, boolean shown) {}
