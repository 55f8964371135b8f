package bg.glashatay.ejb.mirror;

import java.time.Instant;
import java.util.List;

/**
 * What came of comparing every live address with its file.
 *
 * @param seconds that it took
 * @param compared addresses that were asked for
 * @param right those whose files were as the site answers, to the byte
 * @param mended those whose files were not, and are now
 * @param mendedAddresses some of them
 * @param takenOut files at which nothing stands
 * @param takenOutFiles some of them
 * @param problems addresses that could not be compared
 */
public record MirrorCheck(
        Instant startedAt,
        long seconds,
        long compared,
        long right,
        long mended,
        List<String> mendedAddresses,
        long takenOut,
        List<String> takenOutFiles,
        long problems) {

    public MirrorCheck {
        mendedAddresses = List.copyOf(mendedAddresses);
        takenOutFiles = List.copyOf(takenOutFiles);
    }
}
