package bg.glashatay.web.site;

import bg.glashatay.ejb.coding.Brotli;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What whoever asks says about codings in {@code Accept-Encoding} (RFC 9110, 12.5.3), each with the weight that he gives
 * it. Who takes none of ours gets the bytes as they are: an answer that nobody reads is better than the word that there
 * is none.
 */
final class AcceptedCodings {

    private static final AcceptedCodings NONE = new AcceptedCodings("");

    /** There are a handful of browsers; whoever writes something of his own has it read each time. */
    private static final int MOST_KNOWN = 100;

    private static final int LONGEST_KNOWN = 100;

    private static final Map<String, AcceptedCodings> KNOWN = new ConcurrentHashMap<>();

    private final List<Coding> inOrder;

    private AcceptedCodings(String header) {
        var weights = new EnumMap<Coding, Double>(Coding.class);
        double others = -1;
        for (var element : header.toLowerCase(Locale.ROOT).split(",")) {
            var words = element.split(";", -1);
            var name = words[0].strip();
            double weight = weight(words);
            if (name.equals("*")) {
                others = weight;
            }
            for (var coding : Coding.values()) {
                if (name.equals(coding.token()) || name.equals("x-" + coding.token())) {
                    weights.put(coding, weight);
                }
            }
        }
        inOrder = order(weights, others);
    }

    /** @param others the weight of what was not named; negative where nothing is said of it */
    private static List<Coding> order(Map<Coding, Double> weights, double others) {
        var taken = new ArrayList<Coding>();
        for (var coding : Coding.values()) {
            if (others >= 0) {
                weights.putIfAbsent(coding, others);
            }
            boolean here = coding != Coding.BROTLI || Brotli.isThere();
            if (here && weights.getOrDefault(coding, 0.0) > 0) {
                taken.add(coding);
            }
        }
        taken.sort(Comparator.<Coding, Double>comparing(weights::get)
                .thenComparing(Comparator.naturalOrder())
                .reversed());
        return List.copyOf(taken);
    }

    static AcceptedCodings of(HttpServletRequest request) {
        var header = Exchange.lines(request, "Accept-Encoding");
        if (header == null) {
            return NONE;
        }
        var known = KNOWN.get(header);
        if (known != null) {
            return known;
        }
        var read = new AcceptedCodings(header);
        if (header.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(header, read);
        }
        return read;
    }

    /** The one that he likes best; of two that he likes as much, the smaller. */
    Coding best() {
        return inOrder.isEmpty() ? Coding.IDENTITY : inOrder.get(0);
    }

    /** Whether he likes gzip better than the bytes as they are: for what there is in these two only. */
    boolean gzipRatherThanIdentity() {
        int gzip = inOrder.indexOf(Coding.GZIP);
        int identity = inOrder.indexOf(Coding.IDENTITY);
        return gzip >= 0 && (identity < 0 || gzip < identity);
    }

    /** A weight that is none refuses: what was meant is not known. */
    private static double weight(String... words) {
        for (int i = 1; i < words.length; i++) {
            var word = words[i].strip();
            if (word.startsWith("q=")) {
                try {
                    return Math.min(1, Double.parseDouble(word.substring(2)));
                } catch (NumberFormatException misspelt) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
