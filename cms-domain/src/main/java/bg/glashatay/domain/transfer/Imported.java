package bg.glashatay.domain.transfer;

/** What a thing from elsewhere became here: one of these, or nothing. Nulls for what it did not become. */
public record Imported(Long documentId, String contentHash, String sha256, Long sectionId, Long accountId) {

    /** @param contentHash of the text as it came in */
    public static Imported document(long id, String contentHash) {
        return new Imported(id, contentHash, null, null, null);
    }

    public static Imported asset(String sha256) {
        return new Imported(null, "", sha256, null, null);
    }

    public static Imported section(long id) {
        return new Imported(null, "", null, id, null);
    }

    public static Imported account(long id) {
        return new Imported(null, "", null, null, id);
    }

    /** It was looked at, and nothing came of it. */
    public static Imported nothing() {
        return new Imported(null, "", null, null, null);
    }
}
