package bg.glashatay.ejb.mirror;

import java.io.IOException;
import java.nio.file.Path;

/** The site that is mirrored, as citizens get it. */
interface MirrorSite {

    /**
     * @throws NoAnswerException when nothing comes, or from somebody else
     */
    MirrorAnswer get(MirrorAddress address) throws NoAnswerException, InterruptedException;

    /** The same with the body in a file, however large it is; what is no file comes in memory. */
    MirrorAnswer get(MirrorAddress address, Path into) throws NoAnswerException, InterruptedException;

    /** The site does not answer. */
    class NoAnswerException extends IOException {

        private static final long serialVersionUID = 1L;

        NoAnswerException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
