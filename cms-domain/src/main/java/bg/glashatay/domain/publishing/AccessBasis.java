package bg.glashatay.domain.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * On what ground a file may be offered that not everybody can read: either the page says the same in its own text, or
 * the law on accessible websites makes an exception, which an editor answers for.
 */
public enum AccessBasis {
    /** The text of the page is the file's content as a page. */
    HTML_VERSION,
    /** An office file from before 23 September 2018, not needed for a service (Directive (EU) 2016/2102, art. 1(4)(a)). */
    BEFORE_2018,
    /** Content of a third party that the municipality neither paid for, made nor controls (art. 1(4)(e)). */
    THIRD_PARTY,
    /** To make it accessible would be a disproportionate burden, which the accessibility statement explains (art. 5). */
    DISPROPORTIONATE_BURDEN;

    /** As it stands in forms, the API and the content's hash: {@code html-version}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AccessBasis> ofKey(String key) {
        return Arrays.stream(values()).filter(basis -> basis.key().equals(key)).findFirst();
    }
}
