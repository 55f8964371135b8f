package bg.glashatay.ejb.bulk;

import bg.glashatay.domain.publishing.PublicationTime;

/**
 * The step that several editions are to take, with what it asks for.
 *
 * @param reason the same for all of them; empty where the step asks for none
 * @param time null where the step asks for none
 */
public record BulkCommand(BulkStep step, String reason, PublicationTime time) {}
