package bg.glashatay.domain.publishing;

import bg.glashatay.domain.media.Frame;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** That a text shows a picture in a frame, or offers a file to take. */
@Embeddable
public class AssetUse {

    private String sha256;

    private String frame;

    protected AssetUse() {}

    AssetUse(String sha256, Frame frame) {
        this.sha256 = Objects.requireNonNull(sha256);
        this.frame = frame.cutting().label();
    }

    /** A picture as it is, or a file. */
    static AssetUse whole(String sha256) {
        return new AssetUse(sha256, Frame.WHOLE);
    }

    public String getSha256() {
        return sha256;
    }

    /** The label of the frame that pictures are made for; empty for the whole picture, and for a file. */
    public String getFrame() {
        return frame;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AssetUse use && use.sha256.equals(sha256) && use.frame.equals(frame);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sha256, frame);
    }

    @Override
    public String toString() {
        return frame.isEmpty() ? sha256 : sha256 + " " + frame;
    }
}
