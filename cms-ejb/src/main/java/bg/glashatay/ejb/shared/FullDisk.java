package bg.glashatay.ejb.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** A full disk as the reason why something could not be written. */
public final class FullDisk {

    /** A disk with less is full for whoever could not write to it. */
    private static final long NO_ROOM = 1 << 20;

    /** What systems say of it; the language of a server's messages may be another, so it is not all that is asked. */
    private static final Pattern FULL = Pattern.compile("no space left|not enough space|quota exceeded");

    private FullDisk() {}

    /** Whether it is the reason; the folder is the one that was written to. */
    public static boolean isReasonOf(IOException problem, Path folder) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (FULL.matcher(String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                    .find()) {
                return true;
            }
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }
}
