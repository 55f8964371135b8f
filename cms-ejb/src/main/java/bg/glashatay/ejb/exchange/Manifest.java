package bg.glashatay.ejb.exchange;

import bg.glashatay.domain.exchange.ExportScope;
import bg.glashatay.domain.shared.Sha256;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;

/**
 * What an archive says of itself: whose it is, from when, how much is in it, and the sum of each part.
 *
 * @param site the lasting name of the installation that it comes from
 * @param missing the SHA-256 of files that texts name and the store lacked
 */
record Manifest(
        Instant madeAt,
        UUID site,
        String siteName,
        String address,
        ExportScope scope,
        Map<String, Part> parts,
        List<String> missing) {

    static final String FORMAT = "glashatay-export";
    static final int VERSION = 1;

    /** Parts that are read at most: far more than a municipality has, and no more than fits in memory. */
    private static final int MOST_PARTS = 500_000;

    private static final int MOST_TEXT = 10_000;

    record Part(String sha256, long bytes) {}

    long documents() {
        return parts.keySet().stream().filter(PartName::isDocument).count();
    }

    long files() {
        return parts.keySet().stream().filter(PartName::isFile).count();
    }

    void write(OutputStream to) {
        try (var json = JsonText.GENERATORS.createGenerator(to, StandardCharsets.UTF_8)) {
            json.writeStartObject()
                    .write("format", FORMAT)
                    .write("version", VERSION)
                    .write("madeAt", madeAt.toString())
                    .writeStartObject("site")
                    .write("id", site.toString())
                    .write("name", siteName)
                    .write("address", address)
                    .writeEnd()
                    .write("scope", scope.name().toLowerCase(Locale.ROOT))
                    .writeStartObject("counts")
                    .write("documents", documents())
                    .write("files", files())
                    .writeEnd();
            json.writeStartArray("missing");
            missing.forEach(json::write);
            json.writeEnd().writeStartArray("parts");
            parts.forEach((name, part) -> write(name, part, json));
            json.writeEnd().writeEnd();
        }
    }

    private static void write(String name, Part part, JsonGenerator json) {
        json.writeStartObject()
                .write("name", name)
                .write("sha256", part.sha256())
                .write("bytes", part.bytes())
                .writeEnd();
    }

    /**
     * Reads it, piece by piece: it has a line for each part.
     *
     * @throws DamagedExportException where it is of another format or version, or says less than it must
     */
    static Manifest read(InputStream bytes) {
        var facts = new HashMap<String, String>();
        var parts = new LinkedHashMap<String, Part>();
        var missing = new ArrayList<String>();
        try (var json = JsonText.PARSERS.createParser(bytes, StandardCharsets.UTF_8)) {
            require(json.next() == Event.START_OBJECT);
            read(json, "", facts, parts, missing);
            require(!json.hasNext());
            return of(facts, parts, missing);
        } catch (IllegalArgumentException
                | DateTimeParseException
                | JsonException
                | NoSuchElementException
                | IllegalStateException
                | NullPointerException unreadable) {
            throw new DamagedExportException("manifest", unreadable);
        }
    }

    private static void read(
            JsonParser json, String within, Map<String, String> facts, Map<String, Part> parts, List<String> missing) {
        for (var event = json.next(); event != Event.END_OBJECT; event = json.next()) {
            require(event == Event.KEY_NAME);
            var key = within + json.getString();
            switch (json.next()) {
                case START_OBJECT -> {
                    require(within.isEmpty());
                    read(json, key + ".", facts, parts, missing);
                }
                case START_ARRAY -> {
                    if (key.equals("parts")) {
                        readParts(json, parts);
                    } else {
                        readTexts(json, missing);
                    }
                }
                case VALUE_STRING, VALUE_NUMBER -> {
                    var value = json.getString();
                    require(value.length() <= MOST_TEXT && facts.put(key, value) == null);
                }
                default -> throw new IllegalArgumentException(key);
            }
        }
    }

    private static void readParts(JsonParser json, Map<String, Part> parts) {
        for (var event = json.next(); event != Event.END_ARRAY; event = json.next()) {
            require(event == Event.START_OBJECT && parts.size() < MOST_PARTS);
            var one = new HashMap<String, String>();
            read(json, "part.", one, Map.of(), List.of());
            var sum = one.get("part.sha256");
            require(Sha256.isOne(sum));
            var bytes = Long.parseLong(one.get("part.bytes"));
            require(bytes >= 0 && parts.put(one.get("part.name"), new Part(sum, bytes)) == null);
        }
    }

    private static void readTexts(JsonParser json, List<String> texts) {
        for (var event = json.next(); event != Event.END_ARRAY; event = json.next()) {
            require(event == Event.VALUE_STRING && texts.size() < MOST_PARTS);
            texts.add(json.getString());
        }
    }

    private static Manifest of(Map<String, String> facts, Map<String, Part> parts, List<String> missing) {
        if (!FORMAT.equals(facts.get("format"))) {
            throw new DamagedExportException("format");
        }
        if (!String.valueOf(VERSION).equals(facts.get("version"))) {
            throw new DamagedExportException("version", Objects.toString(facts.get("version")), VERSION);
        }
        var manifest = new Manifest(
                Instant.parse(facts.get("madeAt")),
                UUID.fromString(facts.get("site.id")),
                Objects.requireNonNull(facts.get("site.name")),
                Objects.requireNonNull(facts.get("site.address")),
                ExportScope.valueOf(facts.get("scope").toUpperCase(Locale.ROOT)),
                parts,
                List.copyOf(missing));
        if (manifest.documents() != Long.parseLong(facts.get("counts.documents"))
                || manifest.files() != Long.parseLong(facts.get("counts.files"))) {
            throw new DamagedExportException("counts");
        }
        return manifest;
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalArgumentException("The manifest is not as it is to be");
        }
    }
}
