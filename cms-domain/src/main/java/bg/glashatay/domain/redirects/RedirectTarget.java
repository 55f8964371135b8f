package bg.glashatay.domain.redirects;

import java.io.Serializable;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a redirect leads: a path of the site, or an {@code https} address elsewhere. Anything that a browser could read
 * as another host than it seems, or that would end a header's line, is none.
 */
public record RedirectTarget(String value) implements Serializable {

    public static final int MAX_LENGTH = 2_000;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\\\\"<>^`{|}\uFFFD]");
    private static final Pattern ESCAPED_CONTROL = Pattern.compile("(?i)%(?:[01][0-9a-f]|7f|5c)");
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    private static final Pattern PORT = Pattern.compile(":[1-9][0-9]{0,4}$");

    /** Parts of the site that are no pages: nobody is led there by an address that looks like one. */
    private static final Pattern NOT_FOR_CITIZENS =
            Pattern.compile("/(?:editor|login|logout|api|preview|health|metrics)(?:[/?#].*)?");

    /**
     * Reads a target as somebody typed it; letters outside of ASCII become escapes.
     *
     * @return empty where it is none
     */
    public static Optional<RedirectTarget> of(String typed) {
        var text = typed.strip();
        if (text.length() > MAX_LENGTH
                || FORBIDDEN.matcher(text).find()
                || ESCAPED_CONTROL.matcher(text).find()
                || BAD_ESCAPE.matcher(text).find()) {
            return Optional.empty();
        }
        return (text.startsWith("/") ? inside(text) : elsewhere(text))
                .filter(address -> address.length() <= MAX_LENGTH)
                .map(RedirectTarget::new);
    }

    private static Optional<String> inside(String path) {
        var plain = path.split("[?#]", 2)[0];
        var odd = plain.contains("//")
                || plain.contains("/./")
                || plain.contains("/../")
                || plain.endsWith("/.")
                || plain.endsWith("/..")
                || plain.contains("%2f")
                || plain.contains("%2F")
                || plain.contains(":")
                || plain.contains("@")
                || NOT_FOR_CITIZENS.matcher(path).matches();
        return odd ? Optional.empty() : parsed(path).map(URI::toASCIIString);
    }

    private static Optional<String> elsewhere(String address) {
        return parsed(address)
                .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) && uri.getRawAuthority() != null)
                .flatMap(uri -> authority(uri.getRawAuthority()).map(host -> written(host, uri)));
    }

    private static String written(String host, URI uri) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        // as a whole: a path of its own that begins with two slashes would be read as a host
        return URI.create("https://" + host + path + query + fragment).toASCIIString();
    }

    /** A host by its name, and perhaps a port: no name and password before it, no number in place of a name. */
    private static Optional<String> authority(String written) {
        var port = PORT.matcher(written).find() ? written.substring(written.lastIndexOf(':')) : "";
        var name = written.substring(0, written.length() - port.length());
        try {
            var host = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return HOST.matcher(host).matches() ? Optional.of(host + port) : Optional.empty();
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** The same as the beginning of another redirect would be written; empty for one that leads elsewhere. */
    public Optional<RedirectSource> asSource() {
        return value.startsWith("/") ? RedirectSource.of(value) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
