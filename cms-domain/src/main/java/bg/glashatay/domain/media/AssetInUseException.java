package bg.glashatay.domain.media;

import bg.glashatay.domain.shared.DomainException;

/** The file cannot be deleted, because texts show or offer it. */
public class AssetInUseException extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param texts how many they are */
    public AssetInUseException(int texts) {
        super("asset-in-use", texts);
    }
}
