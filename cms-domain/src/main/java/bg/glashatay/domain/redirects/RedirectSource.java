package bg.glashatay.domain.redirects;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address of the time before, spelt in one way: {@code /bg/novini.php?id=5}, {@code /община/кмет}. The path counts
 * without capitals, a slash at its end or one too many; percent escapes are read as the letters that they stand for, be
 * they Cyrillic in UTF-8. A query counts as it was written, escapes aside. Whoever names a host names none of ours.
 */
public record RedirectSource(String value) implements Serializable {

    public static final int MAX_LENGTH = 1_000;

    private static final Pattern HOST = Pattern.compile("(?i)https?://[^/?#\\s]*");
    private static final Pattern SESSION = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\uFFFD]");
    /** What would part an address if it stood there unescaped. */
    private static final String PARTING_PATH = "/?#%;";

    private static final String PARTING_QUERY = "&=#%+";

    public RedirectSource {
        if (!value.startsWith("/")) {
            throw new IllegalArgumentException("Not an address of the site: " + value);
        }
    }

    /**
     * Reads an address as somebody typed it or a browser sent it, with or without its escapes.
     *
     * @return empty for what no browser could ask for: another scheme, control characters, dots that lead upwards, an
     *     address longer than {@value #MAX_LENGTH} characters
     */
    public static Optional<RedirectSource> of(String address) {
        var local = HOST.matcher(address.strip()).lookingAt()
                ? HOST.matcher(address.strip()).replaceFirst("")
                : address;
        var whole = local.strip().split("#", 2)[0];
        var parts = whole.split("\\?", 2);
        var path = path(parts[0].isEmpty() && parts.length == 2 ? "/" : parts[0]);
        if (!path.startsWith("/") || isClimbing(path)) {
            return Optional.empty();
        }
        var query = parts.length == 2 ? query(parts[1]) : "";
        var value = query.isEmpty() ? path : path + "?" + query;
        return value.length() > MAX_LENGTH || UNSEEN.matcher(value).find()
                ? Optional.empty()
                : Optional.of(new RedirectSource(value));
    }

    /** The address without its query, which stands for all queries that nobody named. */
    public RedirectSource withoutQuery() {
        return new RedirectSource(path());
    }

    public String path() {
        return value.split("\\?", 2)[0];
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isClimbing(String path) {
        return path.indexOf('\\') >= 0
                || Arrays.stream(path.split("/")).anyMatch(word -> word.equals(".") || word.equals(".."));
    }

    private static String path(String raw) {
        var plain = SESSION.matcher(raw).replaceAll("");
        var read =
                SLASHES.matcher(readable(plain, PARTING_PATH)).replaceAll("/").toLowerCase(Locale.ROOT);
        return read.length() > 1 && read.endsWith("/") ? read.substring(0, read.length() - 1) : read;
    }

    private static String query(String raw) {
        return Arrays.stream(raw.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> readable(part.replace('+', ' '), PARTING_QUERY))
                .collect(Collectors.joining("&"))
                .strip();
    }

    /** Reads escapes as letters, but for those that part an address and those that are no UTF-8. */
    private static String readable(String escaped, String parting) {
        var text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); ) {
            var bytes = escapes(escaped, i);
            if (bytes.length == 0) {
                text.append(escaped.charAt(i++));
            } else {
                text.append(letters(bytes, parting));
                i += 3 * bytes.length;
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The bytes of the run of escapes that begins here; none where none does. */
    private static byte[] escapes(String text, int from) {
        var bytes = new ByteArrayOutputStream();
        for (int i = from; i + 2 < text.length() && text.charAt(i) == '%'; i += 3) {
            int high = Character.digit(text.charAt(i + 1), 16);
            int low = Character.digit(text.charAt(i + 2), 16);
            if (high < 0 || low < 0) {
                break;
            }
            bytes.write(high * 16 + low);
        }
        return bytes.toByteArray();
    }

    private static String letters(byte[] bytes, String parting) {
        try {
            var letters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return letters.chars()
                    .mapToObj(c -> parting.indexOf(c) >= 0 ? "%%%02x".formatted(c) : String.valueOf((char) c))
                    .collect(Collectors.joining());
        } catch (CharacterCodingException otherCharset) {
            // an old site's Windows-1251, say: then the escapes are the spelling
            var escapes = new StringBuilder();
            for (byte one : bytes) {
                escapes.append("%%%02x".formatted(one & 0xFF));
            }
            return escapes.toString();
        }
    }
}
