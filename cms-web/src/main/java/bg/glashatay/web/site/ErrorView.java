package bg.glashatay.web.site;

import java.util.List;
import java.util.Set;

/**
 * Feeds {@code error.xhtml}.
 *
 * @param key the beginning of the keys of its words
 * @param words what to look for instead; empty where searching is of no use
 * @param searchable whether the site can be searched: not while it is in trouble itself
 * @param reference by which the request can be found in the log; empty where nobody needs to
 * @param likely pages that somebody may have been looking for
 */
public record ErrorView(String key, String words, boolean searchable, String reference, List<EntryView> likely) {

    /** Errors that have words of their own; the others are told in general ones. */
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 408, 410, 413, 414, 429, 431, 503);

    static ErrorView of(int status) {
        return new ErrorView(key(status), "", status < 500, "", List.of());
    }

    /** The server's own trouble, with what a reader can name when they tell of it. */
    static ErrorView trouble(int status, String reference) {
        return new ErrorView(key(status), "", false, reference, List.of());
    }

    /** Nothing is at the address, so the page helps to look for it. */
    static ErrorView missing(String words, List<EntryView> likely) {
        return new ErrorView(key(404), words, true, "", likely);
    }

    /** A picture or document that no page shows any more. */
    static ErrorView fileGone() {
        return new ErrorView("error.file-gone", "", true, "", List.of());
    }

    private static String key(int status) {
        return "error." + (WORDED.contains(status) ? status : status < 500 ? "4xx" : "5xx");
    }
}
