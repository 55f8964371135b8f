package bg.glashatay.journey;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Texts that mean harm, or that programs stumble over. Some are written here; where the folder with test inputs of others
 * lies beside the repository, a part of these as well.
 */
final class HostileTexts {

    /** What an expression of these would make of itself. */
    static final String COMPUTED = "62615533";

    /** Where each of these would leave its trace if it ran. */
    static final String RAN = "window.ran";

    private static final List<String> OURS = List.of(
            "#{7919*7907}",
            "${7919*7907}",
            "{{7919*7907}}",
            "%{7919*7907}",
            "#{facesContext.externalContext.response.sendError(500)}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "<script>window.ran=1</script>",
            "</script><script>window.ran=1</script>",
            "\"><img src=x onerror=window.ran=1>",
            "'onmouseover='window.ran=1",
            "</title></textarea><svg/onload=window.ran=1>",
            "<a href=\"javascript:window.ran=1\">виж</a>",
            "<!-- ]]> --><b>",
            "&lt;b&gt; &amp;amp; &#x41;",
            "{0} {1,number} '' %s %n %d",
            "' or 1=1; drop table edition; --",
            "=HYPERLINK(\"http://127.0.0.1:1\")",
            "../../etc/passwd",
            "„ “ – № \u00A0 ﷽ Z\u0351a\u0310 👩‍👩‍👧 ﬀ ǅ İ ß",
            "undefined NaN null [object Object] __proto__");

    private static final Path CORPORA = Path.of(System.getProperty("basedir", "."), "..", "..", "shared", "corpora")
            .normalize();

    /** What is dropped on the way to the database, or is no text, has tests of its own. */
    private static final Predicate<String> CAN_BE_WRITTEN = text -> !text.isBlank()
            && text.equals(text.strip())
            && !text.contains("  ")
            && text.codePoints().noneMatch(HostileTexts::isOdd);

    private static final Set<Integer> ODD = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private static boolean isOdd(int c) {
        return ODD.contains(Character.getType(c)) || Character.getType(c) == Character.SPACE_SEPARATOR && c != ' ';
    }

    private HostileTexts() {}

    /** Ours, and where others' are, every so-manieth of them that fits into so many letters. */
    static List<String> upTo(int letters, int ofOthers) {
        var all = new ArrayList<>(OURS);
        all.addAll(some(xss(), letters, ofOthers));
        all.addAll(some(json("strings/blns.json"), letters, ofOthers));
        return all.stream().filter(text -> text.length() <= letters).toList();
    }

    /** Addresses that would lead elsewhere, or out of a folder; few where others' are absent. */
    static List<String> addresses(String file) {
        return lines("urls/" + file);
    }

    private static List<String> some(List<String> all, int letters, int count) {
        var fitting = all.stream()
                .filter(CAN_BE_WRITTEN)
                .filter(text -> text.length() <= letters)
                .toList();
        return fitting.isEmpty()
                ? List.of()
                : IntStream.range(0, count)
                        .mapToObj(i -> fitting.get((int) ((long) i * fitting.size() / count)))
                        .distinct()
                        .toList();
    }

    private static List<String> xss() {
        return lines("xss/xss.visible.jsonl").stream()
                .map(line -> {
                    try (var reader = Json.createReader(new StringReader(line))) {
                        return reader.readObject().getString("payload", "");
                    }
                })
                .toList();
    }

    private static List<String> json(String name) {
        var text = String.join("\n", lines(name));
        if (text.isEmpty()) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }

    private static List<String> lines(String name) {
        var file = CORPORA.resolve(name);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
