package bg.glashatay.ejb.transfer;

/**
 * What the first reading of a file found.
 *
 * @param source the site that it is from, for ever the same: by it things are known again
 * @param items how many things there are to go through
 */
public record Survey(String source, long items) {}
