package bg.glashatay.journey;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A request that says in two ways where it ends, and another one behind it. Servers that go by the length where others go
 * by the chunks let somebody put words into the next one's mouth.
 */
final class TwoLengths {

    /** Nothing behind it was looked at. */
    static final List<String> REFUSED = List.of("400");

    /** The second was taken for what it is. */
    static final List<String> READ_BY_CHUNKS = List.of("200", "200");

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private TwoLengths() {}

    static String of(String host) {
        return "POST /login HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\na=bcd\r\n0\r\n\r\n"
                + "GET /robots.txt HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    }

    static List<String> statuses(String answers) {
        return STATUS.matcher(answers).results().map(found -> found.group(1)).toList();
    }
}
