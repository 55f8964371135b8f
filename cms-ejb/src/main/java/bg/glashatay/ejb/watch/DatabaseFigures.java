package bg.glashatay.ejb.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the database tells of the editorial process, the same on every node.
 *
 * @param clockDifference by how much its clock is ahead of this node's
 * @param overdue texts whose time to go out has come, and that are not out
 * @param oldestOverdue for how long the first of them has been due; nothing where there is none
 * @param failed texts that could not be published at their time, and that nobody has looked after
 * @param unreviewed public texts that nobody but their author has read
 * @param oldestUnreviewed for how long the first of them has been public
 * @param mailWaiting mails that are to be sent
 * @param mailStuck those that are overdue, or that the mail server did not take at the first attempt
 * @param mailGivenUp those that could not be sent in all attempts, of the last days
 * @param lastSweep when the stored files were looked through last
 * @param filesMissing how many were missing then
 */
public record DatabaseFigures(
        Duration clockDifference,
        long overdue,
        Duration oldestOverdue,
        long failed,
        long unreviewed,
        Duration oldestUnreviewed,
        long mailWaiting,
        long mailStuck,
        long mailGivenUp,
        Optional<Instant> lastSweep,
        long filesMissing) {}
