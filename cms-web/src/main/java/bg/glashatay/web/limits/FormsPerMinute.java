package bg.glashatay.web.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many forms of people whom nobody knows are taken from one address within a minute, on this node. Kept in memory for
 * that minute, and nowhere else.
 */
@ApplicationScoped
class FormsPerMinute {

    /** A school that answers at once from one address stays below. */
    static final int FROM_AN_ADDRESS = 60;

    /** Also the most that memory can be filled with. */
    static final int ADDRESSES = 20_000;

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final int SECONDS = 60;

    /** Whoever has one address of version 6 has all that begin so. */
    private static final int NETWORK = 8;

    private final Map<String, Integer> counts = new HashMap<>();
    private long minute = Long.MIN_VALUE;

    /** Counts one more, unless that would be too many: then false, and nothing is counted. */
    synchronized boolean admit(String address, Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), SECONDS);
        if (current != minute) {
            minute = current;
            counts.clear();
        }
        var who = network(address);
        int before = counts.getOrDefault(who, 0);
        if (before >= FROM_AN_ADDRESS || before == 0 && counts.size() >= ADDRESSES) {
            return false;
        }
        counts.put(who, before + 1);
        return true;
    }

    private static String network(String address) {
        // anything else would be looked up as a name
        if (!NUMERIC.matcher(address).matches()) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length > NETWORK ? Arrays.copyOf(bytes, NETWORK) : bytes);
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
