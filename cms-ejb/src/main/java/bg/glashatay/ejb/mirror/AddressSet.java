package bg.glashatay.ejb.mirror;

import bg.glashatay.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Which of very many texts were met, by 64 bits of the hash of each: a large site has a million addresses with those of
 * its pictures, which as texts would fill the server's memory. That two of a million are taken for one happens once in
 * tens of millions of rounds.
 */
final class AddressSet {

    private final MessageDigest digest = Sha256.begin();
    private long[] slots = new long[1 << 10];
    private int size;

    /** Says whether it was not there yet. */
    boolean add(String text) {
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slotOf(slots, hash(text));
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = hash(text);
        size++;
        return true;
    }

    boolean contains(String text) {
        return slots[slotOf(slots, hash(text))] != 0;
    }

    int size() {
        return size;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                larger[slotOf(larger, hash)] = hash;
            }
        }
        slots = larger;
    }

    /** Where it is, or would be. */
    private static int slotOf(long[] slots, long hash) {
        int slot = (int) (hash >>> 1) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** Never zero, which is an empty slot. */
    private long hash(String text) {
        long hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return hash == 0 ? 1 : hash;
    }
}
