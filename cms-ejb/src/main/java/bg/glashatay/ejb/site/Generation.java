package bg.glashatay.ejb.site;

import bg.glashatay.ejb.outbox.OutboxPlace;
import java.time.Instant;

/**
 * A stretch of time in which all public pages stay the same: from a place in the outbox until somebody writes to it or
 * a time comes that pages show by themselves.
 *
 * @param number counts them on this node
 * @param until when the next of those times is: something expires, begins or is over, or the day ends
 * @param end when the next text expires or notice is over, which nobody may read on then; not before {@code until}
 */
public record Generation(long number, OutboxPlace place, Instant until, Instant end) {}
