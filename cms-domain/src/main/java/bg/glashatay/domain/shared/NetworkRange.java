package bg.glashatay.domain.shared;

import java.util.Optional;

/** Addresses that begin alike, such as {@code 10.0.0.0/8}; without a length, one address. */
public final class NetworkRange {

    private final byte[] start;
    private final int bits;

    private NetworkRange(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /** Empty where the text is no range. */
    public static Optional<NetworkRange> of(String text) {
        var slash = text.indexOf('/');
        var length = slash < 0 ? "" : text.substring(slash + 1);
        if (slash >= 0 && !length.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        return NetworkAddress.of(slash < 0 ? text : text.substring(0, slash))
                .map(NetworkAddress::bytes)
                .map(start ->
                        new NetworkRange(start, length.isEmpty() ? start.length * Byte.SIZE : Integer.parseInt(length)))
                .filter(range -> range.bits <= range.start.length * Byte.SIZE);
    }

    /** Whether the address lies in the range. */
    public boolean contains(NetworkAddress address) {
        var bytes = address.bytes();
        if (bytes.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((bytes[bit / Byte.SIZE] & mask) != (start[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
