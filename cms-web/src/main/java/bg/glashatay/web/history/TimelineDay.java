package bg.glashatay.web.history;

import java.time.Instant;
import java.util.List;

/**
 * What happened on one day, newest first.
 *
 * @param on any moment of the day
 */
public record TimelineDay(Instant on, List<TimelineEntry> entries) {}
