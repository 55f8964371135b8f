package bg.glashatay.ejb.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads columns of native queries, whose types EclipseLink takes over from the driver as they come. */
public final class Columns {

    private Columns() {}

    /** A {@code timestamptz}; never null. */
    public static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) column).toInstant();
    }
}
