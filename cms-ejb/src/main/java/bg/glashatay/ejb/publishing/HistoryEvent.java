package bg.glashatay.ejb.publishing;

import java.time.Instant;

/**
 * Something that happened to a document, or a person's saves in a row.
 *
 * @param line what happened; of saves the newest
 * @param revision the text that it was about; of saves the newest
 * @param saves how many saves it stands for; 0 for a step
 * @param firstRevision of saves the oldest; else the same as the revision
 * @param since when the oldest of the saves was made
 */
public record HistoryEvent(HistoryLine line, long revision, int saves, long firstRevision, Instant since) {}
