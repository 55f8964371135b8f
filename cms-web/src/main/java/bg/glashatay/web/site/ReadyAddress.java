package bg.glashatay.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The address under which an answer is kept and asked for: the path and those parameters that any page reads, in the order
 * in which they came. Everything else in a query is somebody's own, such as what social networks add to every link, and
 * could be any number of addresses of the same page.
 *
 * @param value the path with those parameters
 * @param isPlain whether there is no query
 */
record ReadyAddress(String value, boolean isPlain) {

    private static final Set<String> READ = Set.of("page", "year", "month");

    private static final int LONGEST = 512;

    /** What is asked for; empty where nothing can be kept: only names of files are spelt with something to be decoded. */
    static Optional<ReadyAddress> of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.length() > LONGEST || isCoded(path) || path.indexOf(';') >= 0) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        return query == null ? Optional.of(new ReadyAddress(path, true)) : of(path, query);
    }

    private static boolean isCoded(String path) {
        return path.indexOf('%') >= 0 && !path.startsWith("/media/");
    }

    private static Optional<ReadyAddress> of(String path, String query) {
        if (query.length() > LONGEST * 2) {
            return Optional.empty();
        }
        var read = new StringBuilder(path);
        for (var parameter : query.split("&", -1)) {
            var name = parameter.split("=", 2)[0];
            if (name.indexOf('%') >= 0) {
                return Optional.empty();
            }
            if (READ.contains(name)) {
                read.append(read.length() == path.length() ? '?' : '&').append(parameter);
            }
        }
        return read.length() > LONGEST ? Optional.empty() : Optional.of(new ReadyAddress(read.toString(), false));
    }

    /** Whether an answer that stands at an address is what is asked for here. */
    boolean isOf(ReadyAnswer answer) {
        return isPlain || answer.isForAnyQuery();
    }
}
