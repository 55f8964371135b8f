package bg.glashatay.ejb.outbox;

/**
 * Up to where somebody has read the outbox: all that a snapshot of the database sees. Not the highest id: ids are given
 * before their transactions end, so a lower one may become visible after a higher one.
 *
 * @param database which database it is a place in; a restored copy is another
 * @param snapshot as PostgreSQL writes it (type pg_snapshot)
 */
public record OutboxPlace(String database, String snapshot) {

    /** As SQL: one row of {@code snapshot} and {@code database}, where the outbox ends for the statement that asks. */
    public static final String NOW =
            // a database is the cluster, the timeline (another after a failover or a recovery) and its number in it
            """
            select pg_current_snapshot() as snapshot,
                   (select cast(system_identifier as text) from pg_control_system()) || '/'
                   || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/'
                   || (select cast(oid as text) from pg_database where datname = current_database()) as database
            """;

    /** As SQL: rows {@code o} of the outbox that {@code now} sees and the place of snapshot {@code ?1} does not. */
    public static final String NEWS =
            """
             o.transaction >= pg_snapshot_xmin(cast(?1 as pg_snapshot))
             and o.transaction < pg_snapshot_xmax(now.snapshot)
             and not pg_visible_in_snapshot(o.transaction, cast(?1 as pg_snapshot))
            """;
}
