package bg.glashatay.ejb.exchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a piece of JSON has to be for us to read it; docs/export-format.schema.json tells the same to others. */
@FunctionalInterface
interface Shape {

    boolean fits(JsonValue value);

    static Shape text() {
        return JsonString.class::isInstance;
    }

    static Shape text(String pattern) {
        var whole = Pattern.compile(pattern);
        return value -> value instanceof JsonString text
                && whole.matcher(text.getString()).matches();
    }

    static Shape oneOf(Set<String> words) {
        return value -> value instanceof JsonString text && words.contains(text.getString());
    }

    /** A text that can be read as something, such as a time. */
    static Shape readable(Consumer<String> reading) {
        return value -> {
            try {
                if (value instanceof JsonString text) {
                    reading.accept(text.getString());
                    return true;
                }
                return false;
            } catch (DateTimeException unreadable) {
                return false;
            }
        };
    }

    static Shape number() {
        return value -> value instanceof JsonNumber number && number.isIntegral();
    }

    static Shape flag() {
        return value -> value == JsonValue.TRUE || value == JsonValue.FALSE;
    }

    static Shape listOf(Shape each) {
        return value -> value instanceof JsonArray list && list.stream().allMatch(each::fits);
    }

    /** An object with these members and no other. */
    static Shape object(Map<String, Shape> members) {
        return value -> value instanceof JsonObject object
                && object.keySet().equals(members.keySet())
                && members.entrySet().stream()
                        .allMatch(member -> member.getValue().fits(object.get(member.getKey())));
    }

    default Shape orNull() {
        return value -> value == JsonValue.NULL || fits(value);
    }
}
