package bg.glashatay.domain.media;

/**
 * The files that a sweep met.
 *
 * @param files that assets have
 * @param orphans that no asset had, and that are gone
 * @param spare cut pictures that no text shows, and that are gone too: they can be made again
 */
public record SweptFiles(long files, long bytes, long orphans, long orphanBytes, long spare) {

    public static final SweptFiles NONE = new SweptFiles(0, 0, 0, 0, 0);

    public SweptFiles withFile(long size) {
        return new SweptFiles(files + 1, bytes + size, orphans, orphanBytes, spare);
    }

    public SweptFiles withOrphan(long size) {
        return new SweptFiles(files, bytes, orphans + 1, orphanBytes + size, spare);
    }

    public SweptFiles withSpare() {
        return new SweptFiles(files, bytes, orphans, orphanBytes, spare + 1);
    }
}
