package bg.glashatay.ejb.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Who this site is for programs that remember what they have read: the same under another address, another name and
 * after any move, because it was made with the database.
 *
 * @param madeAt when the site began
 */
record SiteIdentity(UUID id, Instant madeAt) {

    /** The lasting name of something of this site: equal for equal words, and no other site's (RFC 9562, version 3). */
    UUID of(String words) {
        var name = words.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(Long.BYTES * 2 + name.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(name);
        return UUID.nameUUIDFromBytes(bytes.array());
    }
}
