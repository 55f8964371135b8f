package bg.glashatay.ejb.notifications;

import java.util.List;

/**
 * A letter taken from a queue: for a while no other node takes it.
 *
 * @param id of the queue's row
 * @param told the ids of the notifications that the letter tells of
 */
record Taken(long id, Letter letter, List<Long> told) {}
