package bg.glashatay.ejb.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of an address behind its host, with its letters in place of escapes. */
final class SitePath {

    private static final Pattern HOST = Pattern.compile("(?i)(?:https?:)?//([^/?#\\s]*)");

    private SitePath() {}

    /** The path without a query; empty where there is none. */
    static String of(String address) {
        return readable(local(address).split("[?#]", 2)[0]);
    }

    /** Path and query, as they stand there. */
    static String local(String address) {
        return HOST.matcher(address.strip()).lookingAt()
                ? HOST.matcher(address.strip()).replaceFirst("")
                : address.strip();
    }

    /** The host, in small letters; empty for an address without. */
    static Optional<String> host(String address) {
        var found = HOST.matcher(address.strip());
        return found.lookingAt() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    static String readable(String escaped) {
        try {
            return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscapes) {
            return escaped;
        }
    }
}
