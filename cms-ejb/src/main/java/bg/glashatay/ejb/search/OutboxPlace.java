package bg.glashatay.ejb.search;

/**
 * Up to where somebody has read the outbox: all that a snapshot of the database sees. Not the highest id: ids are given
 * before their transactions end, so a lower one may become visible after a higher one.
 *
 * @param database which database it is a place in; a restored copy is another
 * @param snapshot as PostgreSQL writes it (type pg_snapshot)
 */
record OutboxPlace(String database, String snapshot) {}
