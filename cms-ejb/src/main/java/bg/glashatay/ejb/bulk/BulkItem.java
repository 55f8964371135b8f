package bg.glashatay.ejb.bulk;

/**
 * One of several editions that are to take a step.
 *
 * @param number counts the document's editions
 * @param contentHash of the content that the person saw; only an approval asks for it, so that it may be empty
 * @param openCommentsSeen past how many open comments it may be published or scheduled
 */
public record BulkItem(long documentId, int number, String contentHash, int openCommentsSeen) {

    public BulkItem {
        contentHash = contentHash == null ? "" : contentHash;
    }

    public BulkItem(long documentId, int number, String contentHash) {
        this(documentId, number, contentHash, 0);
    }

    boolean isSameEdition(BulkItem other) {
        return documentId == other.documentId && number == other.number;
    }
}
