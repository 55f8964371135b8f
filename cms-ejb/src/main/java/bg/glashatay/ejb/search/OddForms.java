package bg.glashatay.ejb.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Common words whose forms no rule brings together (ден, дни; човек, хора; място, места), from a list of our own. */
final class OddForms {

    private static final String LIST = "odd_forms.txt";

    private final Map<String, Set<String>> firstForms = new HashMap<>();

    OddForms() {
        try (var lines = new BufferedReader(
                new InputStreamReader(OddForms.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + LIST + " cannot be read", e);
        }
    }

    /** The first forms of the words on the list that this is a form of; empty for a word that is not odd. */
    Set<String> firstForms(String form) {
        return firstForms.getOrDefault(form, Set.of());
    }

    private void add(String line) {
        var forms = line.split(" ");
        for (var form : forms) {
            firstForms.computeIfAbsent(form, key -> new LinkedHashSet<>(2)).add(forms[0]);
        }
    }
}
