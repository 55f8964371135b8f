package bg.glashatay.domain.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An {@link Attachment} as a revision's row has it. */
@Embeddable
public class AttachedFile {

    private int position;

    private String sha256;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_basis")
    private AccessBasis basis;

    protected AttachedFile() {}

    AttachedFile(int position, Attachment attachment) {
        this.position = position;
        this.sha256 = attachment.sha256();
        this.title = attachment.title();
        this.basis = attachment.basis();
    }

    Attachment attachment() {
        return new Attachment(sha256, title, basis);
    }
}
