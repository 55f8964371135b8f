package bg.glashatay.ejb.exchange;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParserFactory;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** JSON by the platform; its factories are looked up once, because each look-up goes through all libraries. */
final class JsonText {

    static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    static final JsonWriterFactory WRITERS = Json.createWriterFactory(Map.of());
    static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
    static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private JsonText() {}

    static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    static JsonArrayBuilder array(Collection<String> texts) {
        var array = array();
        texts.forEach(array::add);
        return array;
    }

    /** {@code null} for none. */
    static JsonValue text(String value) {
        return value == null ? JsonValue.NULL : string(value);
    }

    /** {@code null} for none, otherwise in UTC. */
    static JsonValue time(Instant value) {
        return value == null ? JsonValue.NULL : string(value.toString());
    }

    private static JsonString string(String value) {
        return array().add(value).build().getJsonString(0);
    }
}
