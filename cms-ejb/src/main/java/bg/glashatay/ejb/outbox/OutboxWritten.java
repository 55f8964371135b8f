package bg.glashatay.ejb.outbox;

/**
 * What citizens see changes with the transaction in which this is fired: it has written to the outbox. Whoever follows
 * on this node observes its success; other nodes read the outbox.
 */
public record OutboxWritten() {}
