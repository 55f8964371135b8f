package bg.glashatay.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes a request's body off the wire: at most so many bytes, whether or not it said beforehand how many. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<JsonBody> {

    private static final int MEBIBYTE = 1024 * 1024;

    /** Twice what a text of the greatest length allowed takes in Cyrillic. */
    static final int MAX_BYTES = 2 * MEBIBYTE;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return StrictJson.read(bounded(headers.getFirst(HttpHeaders.CONTENT_LENGTH), body));
    }

    static byte[] bounded(String announcedLength, InputStream body) throws IOException {
        // not read at all when it says itself that it is too long
        if (announcedLength != null && longer(announcedLength)) {
            throw tooLarge();
        }
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static boolean longer(String announcedLength) {
        try {
            return Long.parseLong(announcedLength.strip()) > MAX_BYTES;
        } catch (NumberFormatException notANumber) {
            // the server has counted for itself where the body ends
            return false;
        }
    }

    private static ProblemException tooLarge() {
        return Problem.of(413, "body-too-large", MAX_BYTES / MEBIBYTE).asException();
    }
}
