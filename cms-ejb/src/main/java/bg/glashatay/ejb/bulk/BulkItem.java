package bg.glashatay.ejb.bulk;

/**
 * One of several editions that are to take a step.
 *
 * @param number counts the document's editions
 * @param contentHash of the content that the person saw; only an approval asks for it, so that it may be empty
 */
public record BulkItem(long documentId, int number, String contentHash) {

    public BulkItem {
        contentHash = contentHash == null ? "" : contentHash;
    }

    boolean isSameEdition(BulkItem other) {
        return documentId == other.documentId && number == other.number;
    }
}
