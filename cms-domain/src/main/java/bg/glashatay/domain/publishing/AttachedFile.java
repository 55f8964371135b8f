package bg.glashatay.domain.publishing;

import jakarta.persistence.Embeddable;

/** An {@link Attachment} as a revision's row has it. */
@Embeddable
public class AttachedFile {

    private int position;

    private String sha256;

    private String title;

    protected AttachedFile() {}

    AttachedFile(int position, Attachment attachment) {
        this.position = position;
        this.sha256 = attachment.sha256();
        this.title = attachment.title();
    }

    Attachment attachment() {
        return new Attachment(sha256, title);
    }
}
