package bg.glashatay.ejb.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The Bulgarian dictionary of bgOffice, as it came: some 78 000 words, most of them with the letters of the tables that
 * say how they are inflected. A word whose stem changes in an odd way stands there as a row of words without tables.
 */
final class Lexicon {

    /** Tables after this letter are those of verbs. */
    private static final char LAST_NOMINAL_TABLE = 'O';

    /** No ending of a table is longer. */
    private static final int LONGEST_ENDING = 9;

    private final Map<String, String> tables = new HashMap<>(110_000);
    private final Map<String, List<Ending>> endings = new HashMap<>();

    /** A line of a table: the first form without its last letters {@code dropped} is followed by the ending. */
    private record Ending(char table, String dropped) {}

    Lexicon() {
        read("bg_BG.aff", this::addEnding);
        read("bg_BG.dic", this::addWord);
    }

    /** All words that have no table. */
    Set<String> withoutTable() {
        var words = new TreeSet<String>();
        tables.forEach((word, letters) -> {
            if (letters.isEmpty()) {
                words.add(word);
            }
        });
        return words;
    }

    boolean isWithoutTable(String word) {
        return "".equals(tables.get(word));
    }

    /** Whether this is the first form of a noun or an adjective, and has a table. */
    boolean hasNominalTable(String word) {
        return hasTable(word, true);
    }

    /** The first forms of the nouns and adjectives with a table that this is a form of. */
    Set<String> nominals(String form) {
        return firstForms(form, true);
    }

    /** The first forms of the verbs with a table that this is a form of. */
    Set<String> verbs(String form) {
        return firstForms(form, false);
    }

    private Set<String> firstForms(String form, boolean nominal) {
        var found = new LinkedHashSet<String>();
        if (hasTable(form, nominal)) {
            found.add(form);
        }
        for (int at = form.length(); at >= 1 && form.length() - at <= LONGEST_ENDING; at--) {
            for (var ending : endings.getOrDefault(form.substring(at), List.of())) {
                if (isNominal(ending.table()) == nominal) {
                    var first = form.substring(0, at) + ending.dropped();
                    if (tables.getOrDefault(first, "").indexOf(ending.table()) >= 0) {
                        found.add(first);
                    }
                }
            }
        }
        return found;
    }

    private boolean hasTable(String word, boolean nominal) {
        return tables.getOrDefault(word, "").chars().anyMatch(table -> isNominal((char) table) == nominal);
    }

    private static boolean isNominal(char table) {
        return table <= LAST_NOMINAL_TABLE;
    }

    /** {@code SFX K ен на .}: in table K, -ен is replaced by -на; 0 is nothing. */
    private void addEnding(String line) {
        var parts = line.split("\\s+");
        if (parts[0].equals("SFX") && parts.length > 4) {
            endings.computeIfAbsent(orNothing(parts[3]), key -> new ArrayList<>(4))
                    .add(new Ending(parts[1].charAt(0), orNothing(parts[2])));
        }
    }

    private static String orNothing(String letters) {
        return letters.equals("0") ? "" : letters;
    }

    private void addWord(String line) {
        var slash = line.indexOf('/');
        var word = (slash < 0 ? line : line.substring(0, slash)).toLowerCase(Locale.ROOT);
        tables.merge(word, slash < 0 ? "" : line.substring(slash + 1).intern(), String::concat);
    }

    private static void read(String name, Consumer<String> line) {
        try (var lines = new BufferedReader(
                new InputStreamReader(Lexicon.class.getResourceAsStream("bgoffice/" + name), StandardCharsets.UTF_8))) {
            lines.lines().filter(text -> !text.isBlank()).forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The dictionary cannot be read", e);
        }
    }
}
