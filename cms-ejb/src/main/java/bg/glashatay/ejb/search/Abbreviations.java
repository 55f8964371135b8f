package bg.glashatay.ejb.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What municipal texts abbreviate, from a list of our own: ул. is улица, ДДС is данък добавена стойност. */
final class Abbreviations {

    private static final String LIST = "abbreviations.txt";
    private static final Abbreviations KNOWN = new Abbreviations();

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Phrase> phrases = new HashMap<>();
    private final Map<String, List<Phrase>> phrasesByBeginning = new HashMap<>();
    private int longest;

    /** A name by its first letters, and the terms of each of its words. */
    record Phrase(String letters, List<List<String>> words) {}

    private Abbreviations() {
        try (var lines = new BufferedReader(
                new InputStreamReader(Abbreviations.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + LIST + " cannot be read", e);
        }
    }

    /** The word that this is short for, or the same where it is not short for one word. */
    static String inFull(String word) {
        return KNOWN.words.getOrDefault(word, word);
    }

    /** The name that these letters stand for; null where they stand for none. */
    static Phrase phrase(String letters) {
        return KNOWN.phrases.get(letters);
    }

    /** The names whose first word has this term. */
    static List<Phrase> beginningWith(String term) {
        return KNOWN.phrasesByBeginning.getOrDefault(term, List.of());
    }

    /** How many words the longest name has. */
    static int longest() {
        return KNOWN.longest;
    }

    private void add(String line) {
        var parts = List.of(line.split(" "));
        if (parts.size() == 2) {
            words.put(parts.get(0), parts.get(1));
            return;
        }
        var terms = new ArrayList<List<String>>();
        parts.stream().skip(1).map(BulgarianForms::terms).forEach(terms::add);
        var phrase = new Phrase(parts.get(0), terms);
        phrases.put(phrase.letters(), phrase);
        terms.get(0).forEach(term -> phrasesByBeginning
                .computeIfAbsent(term, key -> new ArrayList<>(1))
                .add(phrase));
        longest = Math.max(longest, terms.size());
    }
}
