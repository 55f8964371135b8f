package bg.glashatay.domain.publishing;

import bg.glashatay.domain.media.Asset;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** An {@link Attachment} as a revision's row has it. */
@Embeddable
public class AttachedFile {

    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sha256")
    private Asset asset;

    private String title;

    protected AttachedFile() {}

    AttachedFile(int position, Attachment attachment) {
        this.position = position;
        this.asset = attachment.asset();
        this.title = attachment.title();
    }

    Attachment attachment() {
        return new Attachment(asset, title);
    }
}
