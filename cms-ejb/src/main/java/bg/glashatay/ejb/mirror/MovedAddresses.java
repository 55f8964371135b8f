package bg.glashatay.ejb.mirror;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Addresses that lead elsewhere for ever, as nginx reads them in a {@code map}: a line {@code "/old" "/new";} for each,
 * in order.
 */
final class MovedAddresses {

    static final String FILE = "moved.map";

    private static final Pattern LINE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\" \"([^\"]*)\";");

    private final TreeMap<String, String> targets = new TreeMap<>();
    private boolean changed;

    /** Reads what was written before. */
    synchronized void read(byte[] file) {
        targets.clear();
        new String(file, StandardCharsets.UTF_8).lines().map(LINE::matcher).forEach(line -> {
            if (line.matches()) {
                targets.put(line.group(1).replaceAll("\\\\(.)", "$1"), line.group(2));
            }
        });
    }

    /**
     * @param address in the spelling in which a web server compares it
     * @param target as the answer's {@code Location} has it
     */
    synchronized void lead(String address, String target) {
        changed |= !written(target).equals(targets.put(address, written(target)));
    }

    /** Something else is answered there. */
    synchronized void forget(String address) {
        changed |= targets.remove(address) != null;
    }

    /** Forgets all others. */
    synchronized void keep(Predicate<String> addresses) {
        changed |= targets.keySet().removeIf(addresses.negate());
    }

    /** Whether it is another one than when this was asked last. */
    synchronized boolean isChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    synchronized byte[] bytes() {
        var lines = new StringBuilder();
        for (Map.Entry<String, String> one : targets.entrySet()) {
            lines.append('"')
                    .append(one.getKey().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\" \"")
                    .append(one.getValue())
                    .append("\";\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A dollar would be a variable of nginx, and nothing escapes it but the address itself. */
    private static String written(String target) {
        return target.replace("$", "%24").replace("\"", "%22").replace("\\", "%5C");
    }
}
