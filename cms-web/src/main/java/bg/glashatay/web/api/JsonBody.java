package bg.glashatay.web.api;

import bg.glashatay.web.api.Problem.FieldError;
import bg.glashatay.web.api.StrictJson.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The members of a request's body. Whoever reads it asks for the members it knows and then calls {@link #close}, which
 * refuses the request if a member had another type than was asked for, came twice, or was not asked for at all: a
 * misspelt name must not silently drop what somebody wrote.
 */
final class JsonBody {

    private static final int MOST_ERRORS = 20;
    private static final int LONGEST_NAME = 60;
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Map<String, Object> members;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> objects = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    JsonBody(Map<String, Object> members, List<String> repeated) {
        this.members = members;
        repeated.stream().distinct().forEach(name -> errors.add(FieldError.of(readable(name), "repeated-member")));
    }

    /** The body of a request that must have one. */
    static JsonBody present(JsonBody body) {
        if (body == null) {
            throw Problem.of(400, "no-body").asException();
        }
        return body;
    }

    /** A text; null where the member is absent or null. */
    String text(String member) {
        var value = value(member);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            return wrong(member, "not-text");
        }
        return isText(text) ? text : wrong(member, "characters-refused");
    }

    /** A list of texts; null where the member is absent or null. */
    List<String> texts(String member) {
        var value = value(member);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            return wrong(member, "not-texts");
        }
        var texts = list.stream().map(String.class::cast).toList();
        return texts.stream().allMatch(JsonBody::isText) ? texts : wrong(member, "characters-refused");
    }

    /** An object of texts by name; null where the member is absent or null. Null for a text is an empty one. */
    Map<String, String> named(String member) {
        objects.add(member);
        var value = value(member);
        if (value == null) {
            return null;
        }
        return value instanceof Map<?, ?> object ? texts(member, object) : wrong(member, "not-object");
    }

    /**
     * A list of objects of texts; null where the member is absent or null.
     *
     * @param names the names that each may have; any other is refused
     */
    List<Map<String, String>> objects(String member, Set<String> names) {
        var value = value(member);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            return wrong(member, "not-objects");
        }
        var objects = new ArrayList<Map<String, String>>();
        for (var one : list) {
            var texts = texts(member, (Map<?, ?>) one);
            if (texts == null) {
                return null;
            }
            if (!names.containsAll(texts.keySet())) {
                return wrong(member, "unknown-member");
            }
            objects.add(texts);
        }
        return objects;
    }

    private Map<String, String> texts(String member, Map<?, ?> object) {
        var texts = new LinkedHashMap<String, String>();
        for (var entry : object.entrySet()) {
            if (entry.getValue() != null && !(entry.getValue() instanceof String)) {
                return wrong(member, "not-text");
            }
            var text = entry.getValue() == null ? "" : (String) entry.getValue();
            if (!isText(text)) {
                return wrong(member, "characters-refused");
            }
            texts.put((String) entry.getKey(), text);
        }
        return texts;
    }

    /** True or false; false where the member is absent or null. */
    boolean flag(String member) {
        var value = value(member);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        wrong(member, "not-flag");
        return false;
    }

    /** The number of a document; empty where the member is absent or null. */
    Optional<Long> id(String member) {
        var value = value(member);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Written written && ID.matcher(written.number()).matches()) {
            return Optional.of(Long.valueOf(written.number()));
        }
        wrong(member, "not-id");
        return Optional.empty();
    }

    /** How many, or at which place: a whole number from 0; empty where the member is absent or null. */
    Optional<Integer> count(String member) {
        var value = value(member);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Written written && COUNT.matcher(written.number()).matches()) {
            return Optional.of(Integer.valueOf(written.number()));
        }
        wrong(member, "not-count");
        return Optional.empty();
    }

    /**
     * What the reading makes of a text; empty where the member is absent or null.
     *
     * @param otherwise the code of what is wrong with a text that the reading makes nothing of
     */
    <T> Optional<T> read(String member, String otherwise, Function<String, Optional<T>> reading) {
        return Optional.ofNullable(text(member)).flatMap(text -> {
            var value = reading.apply(text);
            if (value.isEmpty()) {
                wrong(member, otherwise);
            }
            return value;
        });
    }

    /** The same for a member that must be there. */
    <T> T readObligatory(String member, String otherwise, Function<String, Optional<T>> reading) {
        int errorsBefore = errors.size();
        var value = read(member, otherwise, reading);
        if (value.isEmpty() && errors.size() == errorsBefore) {
            wrong(member, "missing-member");
        }
        return value.orElse(null);
    }

    /**
     * What the reading makes of each text of a list; empty where the member is absent or null, and where one of them
     * is not as it must be.
     */
    <T> List<T> listed(String member, String otherwise, Function<String, Optional<T>> reading) {
        var texts = texts(member);
        if (texts == null) {
            return List.of();
        }
        var values = texts.stream().map(reading).flatMap(Optional::stream).toList();
        if (values.size() < texts.size()) {
            wrong(member, otherwise);
            return List.of();
        }
        return values;
    }

    /** A list of whole numbers from 0; empty where the member is absent or null. */
    List<Integer> counts(String member) {
        var value = value(member);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)
                || !list.stream()
                        .allMatch(one -> one instanceof Written written
                                && COUNT.matcher(written.number()).matches())) {
            wrong(member, "not-counts");
            return List.of();
        }
        return list.stream()
                .map(one -> Integer.valueOf(((Written) one).number()))
                .toList();
    }

    /** Notes what is wrong with a member beyond its own shape. */
    void note(String member, String code) {
        if (errors.stream().noneMatch(error -> error.field().equals(member))) {
            wrong(member, code);
        }
    }

    /** Notes every one of the members that is absent. Null is not absent: it says that there is nothing. */
    void mustName(String... names) {
        Arrays.stream(names)
                .filter(name -> !members.containsKey(name))
                .forEach(name -> errors.add(FieldError.of(name, "missing-member")));
    }

    /** Ends the reading of a body in which nothing makes sense without what was read so far. */
    void closeIfWrong() {
        refuse(errors);
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException if anything was wrong
     */
    void close() {
        var unknown = members.keySet().stream()
                .filter(name -> !asked.contains(name))
                .map(name -> FieldError.of(readable(name), "unknown-member"));
        refuse(Stream.concat(errors.stream(), unknown).toList());
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.of(400, "wrong-shape")
                    .withErrors(wrong.stream().limit(MOST_ERRORS).toList())
                    .asException();
        }
    }

    private Object value(String member) {
        asked.add(Objects.requireNonNull(member));
        return members.get(member);
    }

    private <T> T wrong(String member, String expected) {
        // an object where none can stand is called that, whatever else was expected
        boolean isNested = members.get(member) instanceof Map && !expected.equals("characters-refused");
        var code = isNested && !objects.contains(member) ? "nested" : expected;
        errors.add(FieldError.of(member, code));
        return null;
    }

    /**
     * Whether people could have written it. Control characters, noncharacters and halves of surrogate pairs would be
     * dropped on the way to the database; a program that sends them has a fault that it wants to hear of.
     */
    private static boolean isText(String value) {
        return value.codePoints().noneMatch(JsonBody::isRefused);
    }

    private static boolean isRefused(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r'
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xFDD0 && c <= 0xFDEF;
    }

    /** A name that somebody sent, fit to be shown back. */
    static String readable(String name) {
        var cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        return cut.codePoints()
                .map(c -> isRefused(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
