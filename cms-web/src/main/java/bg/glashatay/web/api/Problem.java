package bg.glashatay.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request was not done, as RFC 9457 has programs told: a stable code, and sentences for the people who run them.
 *
 * @param code names the sentences; part of the API's contract
 * @param arguments fill the gaps of the sentences
 * @param errors what is wrong with single fields; empty where none is to blame
 * @param extras further members, such as the current entity tag
 */
record Problem(int status, String code, List<Object> arguments, List<FieldError> errors, Map<String, Object> extras) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** What comes before the code in the problem's type; the address answers with the sentences. */
    static final String TYPES = "/api/v1/problems/";

    /** How long a database takes to come back when somebody has restarted it, and places to become free. */
    private static final String SECONDS_TO_WAIT = "30";

    Problem {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
        extras = new LinkedHashMap<>(extras);
    }

    /** Something wrong with one field, by its name in the request. */
    record FieldError(String field, String code, List<Object> arguments) {

        FieldError {
            arguments = List.copyOf(arguments);
        }

        static FieldError of(String field, String code, Object... arguments) {
            return new FieldError(field, code, List.of(arguments));
        }
    }

    /** What the answer needs is away, as the database is while it is restarted. */
    static Problem outOfOrder() {
        return of(503, "server-error");
    }

    /** After how many seconds the same may be asked again; empty where waiting alone changes nothing. */
    Optional<String> secondsToWait() {
        return status == 503 ? Optional.of(SECONDS_TO_WAIT) : Optional.empty();
    }

    static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), List.of(), Map.of());
    }

    Problem withErrors(List<FieldError> fieldErrors) {
        return new Problem(status, code, arguments, fieldErrors, extras);
    }

    Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extras);
        more.put(member, value);
        return new Problem(status, code, arguments, errors, more);
    }

    /** Ends the request with this answer. */
    ProblemException asException() {
        return new ProblemException(this);
    }

    JsonObject toJson(ApiTexts texts) {
        var json = Json.createObjectBuilder()
                .add("type", TYPES + code)
                .add("title", texts.title(code))
                .add("status", status)
                .add("code", code)
                .add("detail", texts.detail(code, arguments));
        extras.forEach((member, value) -> json.add(member, JsonWriting.json(value)));
        if (!errors.isEmpty()) {
            var list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(Json.createObjectBuilder()
                    .add("field", error.field())
                    .add("code", error.code())
                    .add("message", texts.error(error.code(), error.arguments()))));
            json.add("errors", list);
        }
        return json.build();
    }
}
