package bg.glashatay.ejb.feedback;

import bg.glashatay.domain.shared.NetworkAddress;
import bg.glashatay.ejb.shared.SiteClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How many answers are taken within a day. Nobody's address is kept: it is counted under a keyed hash, whose key lives
 * in this node's memory until midnight and then is gone with all that was counted. So the limits hold on each node, and
 * begin anew when it starts.
 */
@ApplicationScoped
class FeedbackLimits {

    /** Many people may share an address: a town hall, a school, a provider of mobile telephony. */
    static final int FROM_AN_ADDRESS = 40;

    static final int FROM_AN_ADDRESS_ABOUT_A_PAGE = 5;
    static final int ABOUT_A_PAGE = 300;

    /** Also the most that memory can be filled with. */
    static final int IN_ALL = 5_000;

    private static final String HMAC = "HmacSHA256";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Integer> counts = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private byte[] key = {};

    /** Counts one more answer, unless that would be too many: then false, and nothing is counted. */
    synchronized boolean admit(String address, long documentId, Instant now) {
        beginDay(LocalDate.ofInstant(now, SiteClock.ZONE));
        var who = hashed(address);
        var page = Long.toString(documentId);
        var limits = List.of(
                new Limit("all", IN_ALL),
                new Limit("page " + page, ABOUT_A_PAGE),
                new Limit(who, FROM_AN_ADDRESS),
                new Limit(who + " " + page, FROM_AN_ADDRESS_ABOUT_A_PAGE));
        if (limits.stream().anyMatch(limit -> counts.getOrDefault(limit.what(), 0) >= limit.most())) {
            return false;
        }
        limits.forEach(limit -> counts.merge(limit.what(), 1, Integer::sum));
        return true;
    }

    private record Limit(String what, int most) {}

    private void beginDay(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            counts.clear();
            key = new byte[32];
            RANDOM.nextBytes(key);
        }
    }

    private String hashed(String address) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(network(address).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }

    private static String network(String address) {
        return NetworkAddress.of(address).map(NetworkAddress::network).orElse(address);
    }
}
