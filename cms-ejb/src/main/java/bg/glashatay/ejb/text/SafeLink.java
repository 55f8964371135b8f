package bg.glashatay.ejb.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides which addresses a link may lead to: the web, a mailbox, a telephone, or a place on this site. */
final class SafeLink {

    private static final int LONGEST = 2048;

    /** What the URL parser of a browser skips (WHATWG URL, "basic URL parser"), so that it cannot hide a scheme from us. */
    private static final Pattern SKIPPED_BY_BROWSERS = Pattern.compile("[\t\n]+|^\\p{Z}+|\\p{Z}+$");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(https?://[^/\\\\?#\\s@:]|mailto:[^\\s?]|tel:[+0-9(])[^\\\\]*", Pattern.CASE_INSENSITIVE);
    /** "//host" and "/\host" lead to another site. */
    private static final Pattern HERE = Pattern.compile("/([^/\\\\].*)?|#.*", Pattern.DOTALL);

    private SafeLink() {}

    /** The address as it may be written, or nothing when a link may not lead there. */
    static Optional<String> to(String href) {
        if (href.length() > 2 * LONGEST) {
            // before the pattern, which tries each of many spaces anew
            return Optional.empty();
        }
        var address = SKIPPED_BY_BROWSERS
                .matcher(Characters.allowed(href))
                .replaceAll("")
                .replace(" ", "%20");
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        if (HERE.matcher(address).matches()) {
            return Optional.of(address);
        }
        if (!ELSEWHERE.matcher(address).matches()) {
            return Optional.empty();
        }
        int scheme = address.indexOf(':');
        return Optional.of(address.substring(0, scheme).toLowerCase(Locale.ROOT) + address.substring(scheme));
    }
}
