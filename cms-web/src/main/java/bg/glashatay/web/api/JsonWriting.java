package bg.glashatay.web.api;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes representations with their members in the order in which the records name them, because people read them too.
 * (JSON-B knows only the order of the alphabet and none.) What is null is absent.
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonWriting implements MessageBodyWriter<Object> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || List.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object representation,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(json(representation).toString().getBytes(StandardCharsets.UTF_8));
    }

    static JsonValue json(Object value) {
        if (value instanceof Record representation) {
            return object(representation);
        }
        if (value instanceof List<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(element -> array.add(json(element)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            var object = Json.createObjectBuilder();
            map.forEach((key, element) -> object.add(String.valueOf(key), json(element)));
            return object.build();
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number
                ? Json.createValue(number.longValue())
                : Json.createValue(String.valueOf(value));
    }

    private static JsonValue object(Record representation) {
        var object = Json.createObjectBuilder();
        for (var member : representation.getClass().getRecordComponents()) {
            var value = valueOf(representation, member);
            if (value != null) {
                object.add(member.getName(), json(value));
            }
        }
        return object.build();
    }

    private static Object valueOf(Record representation, RecordComponent member) {
        try {
            return member.getAccessor().invoke(representation);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Representations are public and have no code of their own", e);
        }
    }
}
