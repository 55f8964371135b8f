package bg.glashatay.domain.publishing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a body where the text of a block stands: an element that names the block's document and is empty, because
 * what is read there is the block's own text at that moment.
 */
public final class BlockReference {

    /** Exactly as the sanitiser writes it. In its text and its attributes every „less than“ sign is escaped. */
    private static final Pattern FORM = Pattern.compile("<div data-block=\"([1-9][0-9]{0,17})\"></div>");

    private BlockReference() {}

    /** The HTML that names the block. */
    public static String to(long block) {
        return "<div data-block=\"" + block + "\"></div>";
    }

    /** The blocks that a sanitised body names, in the order of their first places. */
    public static Set<Long> in(String body) {
        var named = new LinkedHashSet<Long>();
        for (var place = FORM.matcher(body); place.find(); ) {
            named.add(Long.valueOf(place.group(1)));
        }
        return named;
    }

    /** The sanitised body with other HTML in every such place. */
    public static String replaced(String body, LongFunction<String> html) {
        return FORM.matcher(body)
                .replaceAll(place -> Matcher.quoteReplacement(html.apply(Long.parseLong(place.group(1)))));
    }
}
