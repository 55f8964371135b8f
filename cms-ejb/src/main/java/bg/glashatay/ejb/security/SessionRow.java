package bg.glashatay.ejb.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * A login as people see it.
 *
 * @param seenAt to the minute or so
 * @param address where it came from; empty where that is not known
 * @param browser such as {@code Firefox, Windows}; empty where that is not known
 * @param present whether it is the one from which the list was asked for
 */
public record SessionRow(long id, Instant startedAt, Instant seenAt, String address, String browser, boolean present)
        implements Serializable {}
