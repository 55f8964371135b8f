package bg.glashatay.ejb.site;

/**
 * A file that readers of a page can take.
 *
 * @param name the last part of its address
 * @param fileName what it is called once it is taken
 * @param size in bytes
 */
public record PublicFile(String sha256, String title, String mediaType, String name, String fileName, long size) {}
