package bg.glashatay.domain.publishing;

import bg.glashatay.domain.shared.Sha256;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fingerprint of a piece of content: two contents have the same one only when every field is the same, byte for byte.
 *
 * <p>It is SHA-256 (FIPS 180-4), in lower-case hex, over the fields in the order of their names
 * ({@link String#compareTo}), each written as
 *
 * <pre>
 * length of the name (32 bits, big-endian) · name in UTF-8 ·
 * length of the value (32 bits, big-endian; -1 when there is no value) · value in UTF-8
 * </pre>
 *
 * The lengths keep a text from passing for the end of its field, and tell an absent value from an empty one. Nothing
 * is normalised: what a reviewer approved is what the hash vouches for. Approvals are stored with the hash, so this
 * form must never change.
 */
final class ContentHash {

    private static final int ABSENT = -1;

    private final SortedMap<String, String> fields = new TreeMap<>();

    /**
     * Adds a field; the order of the calls does not matter.
     *
     * @param value the value, or null when the content has none
     * @throws IllegalStateException when the field is there already
     */
    public ContentHash field(String name, String value) {
        Objects.requireNonNull(name, "a field needs a name");
        if (fields.containsKey(name)) {
            throw new IllegalStateException("The field " + name + " is in the hash already");
        }
        fields.put(name, value);
        return this;
    }

    /**
     * The hash of the fields so far: 64 characters of lower-case hex.
     *
     * @throws IllegalArgumentException when a text has half of a surrogate pair, which UTF-8 cannot write
     */
    public String hex() {
        var sha256 = Sha256.begin();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
            for (var field : fields.entrySet()) {
                write(field.getKey(), out);
                write(field.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(sha256);
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        var bytes = utf8(text);
        out.writeInt(bytes.remaining());
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    /** Strict, because {@link String#getBytes} would write a lone surrogate as "?" and two texts would share a hash. */
    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text has half of a surrogate pair", e);
        }
    }
}
