package bg.glashatay.web.library;

import bg.glashatay.ejb.library.LibraryFilter;
import bg.glashatay.ejb.library.LibraryKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the library shows, as its address says it: the address can be kept, sent and gone back to. */
record LibraryAddress(LibraryFilter filter) {

    static final String LIBRARY = "/editor/library";
    static final String FILE = LIBRARY + ".csv";

    private static final int LONGEST_TEXT = 250;
    private static final String YES = "yes";

    /** Reads the parameters of a request; nonsense is as if it were not there. */
    static LibraryAddress of(Map<String, String> parameters) {
        var text = parameters.getOrDefault("text", "").strip();
        return new LibraryAddress(new LibraryFilter(
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                kind(parameters.get("kind")),
                YES.equals(parameters.get("mine")),
                YES.equals(parameters.get("unused")),
                YES.equals(parameters.get("undescribed")),
                YES.equals(parameters.get("faulty"))));
    }

    private static Optional<LibraryKind> kind(String word) {
        return Arrays.stream(LibraryKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    /** As it stands in the address: {@code picture}. */
    static String word(LibraryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The list as it is, up to where a page's number belongs. */
    String here() {
        var query = new StringBuilder();
        if (!filter.text().isEmpty()) {
            query.append("&text=").append(URLEncoder.encode(filter.text(), StandardCharsets.UTF_8));
        }
        filter.kind().ifPresent(kind -> query.append("&kind=").append(word(kind)));
        query.append(filter.mine() ? "&mine=yes" : "");
        query.append(filter.unused() ? "&unused=yes" : "");
        query.append(filter.undescribed() ? "&undescribed=yes" : "");
        query.append(filter.faulty() ? "&faulty=yes" : "");
        return query.isEmpty() ? LIBRARY : LIBRARY + "?" + query.substring(1);
    }

    /** The address of the same as a file for spreadsheets. */
    String file() {
        return FILE + here().substring(LIBRARY.length());
    }

    /** Where a file of the library has its page. */
    static String of(String sha256) {
        return LIBRARY + "/" + sha256;
    }
}
