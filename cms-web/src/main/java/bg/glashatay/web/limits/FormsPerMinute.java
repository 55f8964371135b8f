package bg.glashatay.web.limits;

import bg.glashatay.domain.shared.NetworkAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

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

    private static final int SECONDS = 60;

    private final Map<String, Integer> counts = new HashMap<>();
    private long minute = Long.MIN_VALUE;

    /** Counts one more, unless that would be too many: then false, and nothing is counted. */
    synchronized boolean admit(String address, Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), SECONDS);
        if (current != minute) {
            minute = current;
            counts.clear();
        }
        var who = NetworkAddress.of(address).map(NetworkAddress::network).orElse(address);
        int before = counts.getOrDefault(who, 0);
        if (before >= FROM_AN_ADDRESS || before == 0 && counts.size() >= ADDRESSES) {
            return false;
        }
        counts.put(who, before + 1);
        return true;
    }
}
