package bg.glashatay.domain.media;

import bg.glashatay.domain.shared.DomainException;

/** A file has not come to its end: its line broke, or it came so slowly that its place went to the next. */
public class UploadCutOffException extends DomainException {

    private static final long serialVersionUID = 1L;

    public UploadCutOffException() {
        super("upload-cut-off");
    }
}
