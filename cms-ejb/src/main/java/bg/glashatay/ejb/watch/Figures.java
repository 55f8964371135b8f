package bg.glashatay.ejb.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * All that was measured at one moment.
 *
 * @param taken when
 * @param sinceStart whether this node has only just been started, and may be behind for that
 * @param database empty where it did not answer
 */
public record Figures(Instant taken, boolean sinceStart, Optional<DatabaseFigures> database, NodeFigures node) {}
