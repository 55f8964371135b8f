package bg.glashatay.ejb.watch;

import bg.glashatay.ejb.mirror.MirrorState;
import java.time.Duration;
import java.util.Optional;

/**
 * What this node knows of itself without asking anybody.
 *
 * @param pagesBehind how long ago its public pages last learnt of all that was published; empty: not yet
 * @param indexBehind the same of its search index
 * @param indexWhole whether all that is published can be found; not while the index is made anew
 * @param timetableSilent how long ago its timetable last looked what is due; empty: not yet
 * @param data where {@code CMS_DATA_DIR} lies; empty where that cannot be asked
 * @param mirror where {@code CMS_MIRROR_DIR} lies; empty where there is none, or it cannot be asked
 * @param mirrorState how the mirror stands; empty where none is kept
 * @param mailOn whether a mail server is named
 */
public record NodeFigures(
        Optional<Duration> pagesBehind,
        Optional<Duration> indexBehind,
        boolean indexWhole,
        Optional<Duration> timetableSilent,
        Optional<DiskSpace> data,
        Optional<DiskSpace> mirror,
        Optional<MirrorState> mirrorState,
        boolean mailOn) {}
