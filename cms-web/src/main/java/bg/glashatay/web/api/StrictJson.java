package bg.glashatay.web.api;

import bg.glashatay.web.api.Problem.FieldError;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads the one shape of body that the API takes: an object of texts, flags, numbers and lists of texts, in which a
 * member or a line of a list may be an object of the same without lists and objects. Nothing is
 * guessed or repaired, because what a program sent by mistake would otherwise be lost without a word.
 */
final class StrictJson {

    /** A number as it was written; what it means is asked by whoever wants one. */
    record Written(String number) {}

    private StrictJson() {}

    /** @throws ProblemException unless the bytes are a JSON object of the shape described */
    static JsonBody read(byte[] bytes) {
        var text = utf8(bytes);
        if (text.isBlank()) {
            throw Problem.of(400, "no-body").asException();
        }
        try (var parser = Json.createParser(new StringReader(text))) {
            return object(parser);
        } catch (JsonParsingException malformed) {
            throw malformed(malformed.getLocation());
        } catch (JsonException | NoSuchElementException cutShort) {
            throw malformed(null);
        }
    }

    private static JsonBody object(JsonParser parser) {
        if (parser.next() != Event.START_OBJECT) {
            throw Problem.of(400, "not-an-object").asException();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> repeated = new ArrayList<>();
        while (parser.next() == Event.KEY_NAME) {
            var name = parser.getString();
            var value = value(parser, parser.next(), name, repeated);
            if (members.containsKey(name)) {
                repeated.add(name);
            }
            members.put(name, value);
        }
        if (parser.hasNext()) {
            throw malformed(parser.getLocation());
        }
        return new JsonBody(members, repeated);
    }

    private static Object value(JsonParser parser, Event event, String member, List<String> repeated) {
        return switch (event) {
            case START_ARRAY -> list(parser, member, repeated);
            case START_OBJECT -> part(parser, member, repeated);
            default -> single(parser, event, member);
        };
    }

    private static Object single(JsonParser parser, Event event, String member) {
        return switch (event) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER -> new Written(parser.getString());
            case START_ARRAY, START_OBJECT -> throw nested(member);
            default -> null;
        };
    }

    /** An object within the body, which holds nothing that is nested in turn. */
    private static Map<String, Object> part(JsonParser parser, String member, List<String> repeated) {
        Map<String, Object> part = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            var name = parser.getString();
            if (part.containsKey(name)) {
                repeated.add(member);
            }
            part.put(name, single(parser, parser.next(), member));
        }
        return part;
    }

    private static List<Object> list(JsonParser parser, String member, List<String> repeated) {
        var list = new ArrayList<Object>();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            if (event == Event.START_ARRAY) {
                throw nested(member);
            }
            list.add(value(parser, event, member, repeated));
        }
        return list;
    }

    /** Not read any further: it may be a bomb. */
    private static ProblemException nested(String member) {
        return Problem.of(400, "wrong-shape")
                .withErrors(List.of(FieldError.of(JsonBody.readable(member), "nested")))
                .asException();
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(400, "not-utf-8").asException();
        }
    }

    private static ProblemException malformed(JsonLocation at) {
        if (at == null || at.getLineNumber() < 1) {
            return Problem.of(400, "malformed-json-somewhere").asException();
        }
        var line = String.valueOf(at.getLineNumber());
        var column = String.valueOf(at.getColumnNumber());
        return Problem.of(400, "malformed-json", line, column)
                .with("line", at.getLineNumber())
                .with("column", at.getColumnNumber())
                .asException();
    }
}
