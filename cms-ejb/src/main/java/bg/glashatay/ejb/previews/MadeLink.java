package bg.glashatay.ejb.previews;

import java.time.Instant;

/**
 * A preview link that was just made.
 *
 * @param secret the last part of its address; told this once and kept nowhere
 * @param expiresAt the first moment at which it no longer opens
 */
public record MadeLink(long id, String secret, Instant expiresAt) {}
