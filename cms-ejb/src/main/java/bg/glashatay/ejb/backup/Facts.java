package bg.glashatay.ejb.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an archive says of itself: {@code backup.properties}. */
final class Facts {

    /** Raised when an older program could no longer read what is written. */
    static final int FORMAT = 1;

    static final String SCHEMA = "schema";
    static final String MADE = "made";
    static final String DOCUMENTS = "documents";
    static final String EDITIONS = "editions";
    static final String CONTENT = "content-hashes";
    static final String MEDIA = "media";
    static final String MEDIA_BYTES = "media-bytes";
    static final String MISSING = "missing-media";
    static final String DAMAGED = "damaged-media";

    private static final String FORMAT_KEY = "format";
    private static final String SEQUENCE = "sequence.";

    private final Properties values = new Properties();

    static Facts begin() {
        var facts = new Facts();
        facts.put(FORMAT_KEY, FORMAT);
        return facts;
    }

    static Facts read(InputStream bytes) throws IOException {
        var facts = new Facts();
        try {
            facts.values.load(bytes);
        } catch (IllegalArgumentException malformed) {
            throw new DamagedArchiveException("The archive's " + EntryName.FACTS + " cannot be read.", malformed);
        }
        var format = facts.get(FORMAT_KEY);
        if (!format.equals(Integer.toString(FORMAT))) {
            throw new BackupException("The archive is of format " + format + ", and this version of the product reads "
                    + FORMAT + ": use the version that made it, or a newer one.");
        }
        return facts;
    }

    void put(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    void putAll(String key, Collection<String> words) {
        put(key, String.join(",", words));
    }

    String get(String key) {
        var value = values.getProperty(key);
        if (value == null) {
            throw new DamagedArchiveException("The archive does not say its “" + key + "”.");
        }
        return value;
    }

    long number(String key) {
        try {
            return Long.parseLong(get(key));
        } catch (NumberFormatException e) {
            throw new DamagedArchiveException("The archive's “" + key + "” is no number.", e);
        }
    }

    List<String> words(String key) {
        var value = get(key);
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    void putTable(Table table, long rows) {
        putAll("table." + table.name() + ".columns", table.columns());
        put("table." + table.name() + ".rows", rows);
    }

    List<String> columns(String table) {
        return words("table." + table + ".columns");
    }

    long rows(String table) {
        return number("table." + table + ".rows");
    }

    /** A number that was given out; for one that gave none out yet there is no fact. */
    void putSequence(String name, long last) {
        put(SEQUENCE + name, last);
    }

    List<String> sequences() {
        var names = new ArrayList<String>();
        for (var key : values.stringPropertyNames()) {
            if (key.startsWith(SEQUENCE)) {
                names.add(key.substring(SEQUENCE.length()));
            }
        }
        return names;
    }

    long sequence(String name) {
        return number(SEQUENCE + name);
    }

    byte[] bytes() {
        var sorted = new TreeMap<String, String>();
        values.stringPropertyNames().forEach(key -> sorted.put(key, values.getProperty(key)));
        return sorted.entrySet().stream()
                .map(fact -> line(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Properties escape what needs it, but begin with the time of day, and are in no order. */
    private static String line(String key, String value) {
        var one = new Properties();
        one.setProperty(key, value);
        try (var text = new StringWriter()) {
            one.store(text, null);
            var line = text.toString();
            return line.substring(line.indexOf(System.lineSeparator())
                    + System.lineSeparator().length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
