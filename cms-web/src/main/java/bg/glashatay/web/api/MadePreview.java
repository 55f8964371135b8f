package bg.glashatay.web.api;

import java.time.Instant;

/**
 * A preview link that was just made.
 *
 * @param address to send to whom it is for; told this once
 * @param expiresAt the first moment at which it no longer opens
 */
public record MadePreview(long id, String address, Instant expiresAt) {}
