package bg.glashatay.ejb.search;

/**
 * A text that the index has found.
 *
 * @param body its words, as this edition had them
 */
record IndexedHit(long documentId, long editionId, String body) {}
