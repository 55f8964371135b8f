package bg.glashatay.ejb.search;

import bg.glashatay.ejb.outbox.OutboxPlace;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the outbox tells since a place in it.
 *
 * @param place where the reader stands now
 * @param documents whose public face changed
 * @param oldest when the first of it was written; empty where there is no news
 * @param fromElsewhere whether the place asked about was one in another database, or in this one's lost future: what
 *     was read up to it says nothing about what is here
 */
record OutboxNews(OutboxPlace place, Set<Long> documents, Optional<Instant> oldest, boolean fromElsewhere) {}
