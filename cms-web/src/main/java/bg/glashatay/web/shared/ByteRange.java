package bg.glashatay.web.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for (RFC 9110, 14). Of requests for several parts at once nothing is read but
 * that they are such: they get the whole file, which costs what one request may cost, however many parts it names.
 *
 * @param length 0 where the file has no such part
 */
public record ByteRange(long from, long length) {

    /** {@code bytes=5-9}, {@code bytes=5-} or, the last five, {@code bytes=-5}. */
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** More digits than that are no range, only work. */
    private static final int LONGEST = 64;

    /** What the header asks of a file of a size; empty where it is none, several or misspelt: then all is sent. */
    public static Optional<ByteRange> of(String header, long size) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = ONE.matcher(header);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var first = parts.group(1);
        var last = parts.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(end(Long.parseLong(last), size));
        }
        long from = Long.parseLong(first);
        long until = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        return until < from ? Optional.empty() : Optional.of(part(from, until, size));
    }

    private static ByteRange end(long length, long size) {
        long of = Math.min(length, size);
        return new ByteRange(size - of, of);
    }

    private static ByteRange part(long from, long until, long size) {
        return from >= size ? new ByteRange(from, 0) : new ByteRange(from, Math.min(until, size - 1) - from + 1);
    }

    public boolean isNowhere() {
        return length == 0;
    }

    /** As {@code Content-Range} says it. */
    public String in(long size) {
        return isNowhere() ? "bytes */" + size : "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
