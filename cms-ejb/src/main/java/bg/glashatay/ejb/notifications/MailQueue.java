package bg.glashatay.ejb.notifications;

import bg.glashatay.ejb.configuration.MailSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Letters that wait to be sent. Any number of nodes may take from it at the same time.
 *
 * <p>A letter is marked as attempted, in a transaction of its own, before it is handed to the mail server, and as sent
 * afterwards. A node that dies in between leaves it marked, and it is sent again when its lease has run out: a letter
 * may thus come twice, with the same id, but none is lost.
 */
interface MailQueue {

    /** Much longer than a mail server can take to answer: who has not told the end by then is dead. */
    Duration LEASE = Duration.ofMinutes(15);

    /** How long to wait after each failure; after the last, the letter is given up. */
    Duration[] PATIENCE = {
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(3),
        Duration.ofHours(6),
        Duration.ofHours(12)
    };

    /** The next letter that is due, marked as attempted; empty where none is. */
    Optional<Taken> take(Instant now, MailSettings settings);

    /** The mail server has it. */
    void sent(Taken taken);

    /** The mail server does not have it. */
    void failed(Taken taken, Instant now);

    /** When the next attempt may be made after so many; empty when it was the last. */
    static Optional<Instant> nextAttempt(int attempts, Instant now) {
        return attempts > PATIENCE.length ? Optional.empty() : Optional.of(now.plus(PATIENCE[attempts - 1]));
    }
}
