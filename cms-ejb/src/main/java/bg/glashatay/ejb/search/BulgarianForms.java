package bg.glashatay.ejb.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings the forms of a Bulgarian word together: община, общини and общините are filed under one term. Known words are
 * filed under their first form, a word with a known end (велосервиз) as that end is, others under what their forms have
 * in common. Loading takes a moment, once; a call reads nothing and may come from any thread.
 */
final class BulgarianForms {

    private static final Lexicon LEXICON = new Lexicon();
    private static final OddForms ODD = new OddForms();
    private static final Map<String, String> ROWS = rows();

    /** Texts use the same words again and again: looking them up here makes an index of them in a tenth of the time. */
    private static final Map<String, List<String>> MET = new ConcurrentHashMap<>();

    private static final int MET_AT_MOST = 50_000;

    /** Shorter ends say nothing about a word: too many words happen to end so. */
    private static final int SHORTEST_KNOWN_END = 6;

    private static final int SHORTEST_ODD_END = 5;
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_OF_A_ROW = 4;

    private BulgarianForms() {}

    /** The likeliest term of a word in lower-case Cyrillic letters. */
    static String stem(String word) {
        return terms(word).get(0);
    }

    /** All terms of a word in lower-case Cyrillic letters: several where it may be a form of several words, never none. */
    static List<String> terms(String word) {
        var terms = MET.get(word);
        if (terms == null) {
            terms = find(word);
            if (MET.size() >= MET_AT_MOST) {
                MET.clear();
            }
            MET.put(word, terms);
        }
        return terms;
    }

    private static List<String> find(String word) {
        Collection<String> found = nominals(word);
        if (found.isEmpty()) {
            found = verbs(word);
        }
        if (found.isEmpty()) {
            found = missing(word);
        }
        if (found.isEmpty()) {
            found = compound(word);
        }
        return found.isEmpty() ? UnknownWords.stems(word) : List.copyOf(found);
    }

    /** Whether the dictionary has this form of a word. */
    static boolean knows(String word) {
        return !nominals(word).isEmpty() || !LEXICON.verbs(word).isEmpty();
    }

    /** Whether it is a word that the dictionary has, with something before it that it has not. */
    static boolean knowsTheEndOf(String word) {
        return !compound(word).isEmpty();
    }

    private static Set<String> nominals(String word) {
        var odd = ODD.firstForms(word);
        if (!odd.isEmpty()) {
            return odd;
        }
        var found = LEXICON.nominals(word);
        if (ROWS.containsKey(word)) {
            found.add(ROWS.get(word));
        } else if (!found.isEmpty()) {
            Endings.masculines(word).stream()
                    .filter(ROWS::containsKey)
                    .map(ROWS::get)
                    .forEach(found::add);
        }
        return found;
    }

    /** Where a form of a verb is spelled as one of a noun (смени), the dictionary has it with the verb only. */
    private static Set<String> verbs(String word) {
        var found = LEXICON.verbs(word);
        if (!found.isEmpty()) {
            addKnown(Endings.changedFirstForms(word), found);
        }
        return found;
    }

    /** A form that the dictionary lacks of a word that it has: the ones used to call somebody, mostly. */
    private static Set<String> missing(String word) {
        var found = new LinkedHashSet<String>();
        addKnown(Endings.firstForms(word), found);
        return found;
    }

    private static void addKnown(Set<String> firstForms, Set<String> found) {
        for (var base : firstForms) {
            if (LEXICON.hasNominalTable(base)) {
                found.add(base);
            } else if (ROWS.containsKey(base)) {
                found.add(ROWS.get(base));
            }
        }
    }

    /** A word whose end is a known word is inflected as that one is. */
    private static List<String> compound(String word) {
        for (int at = SHORTEST_PREFIX; at <= word.length() - SHORTEST_ODD_END; at++) {
            var prefix = word.substring(0, at);
            var found = ends(word.substring(at)).stream().map(prefix::concat).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Odd words are few, and common at the end of others: паркомясто, паркоместа. The rules know those in -ър better. */
    private static List<String> ends(String end) {
        var odd = ODD.firstForms(end).stream()
                .filter(first -> first.length() >= SHORTEST_ODD_END && !first.endsWith("ър"))
                .toList();
        if (!odd.isEmpty() || end.length() < SHORTEST_KNOWN_END) {
            return odd;
        }
        return nominals(end).stream()
                .filter(first -> first.length() >= SHORTEST_KNOWN_END)
                .toList();
    }

    /**
     * The words without tables, each with the one that stands for the whole row of forms: the dictionary has участък,
     * участъка and участъци side by side and does not say that they belong together; the rules do.
     */
    private static Map<String, String> rows() {
        var heads = new HashMap<String, String>();
        for (var word : LEXICON.withoutTable()) {
            if (word.length() >= SHORTEST_OF_A_ROW) {
                for (var base : Endings.firstForms(word)) {
                    join(heads, word, base);
                }
                for (var base : Endings.changedFirstForms(word)) {
                    join(heads, word, base);
                }
            }
        }
        var members = new HashMap<String, List<String>>();
        LEXICON.withoutTable().forEach(word -> members.computeIfAbsent(head(heads, word), key -> new ArrayList<>())
                .add(word));
        var rows = new HashMap<String, String>();
        for (var row : members.values()) {
            var shortest = Collections.min(row, Comparator.comparingInt(String::length));
            row.forEach(word -> rows.put(word, shortest));
        }
        return rows;
    }

    private static void join(Map<String, String> heads, String word, String base) {
        if (base.length() >= SHORTEST_OF_A_ROW - 1 && LEXICON.isWithoutTable(base)) {
            var one = head(heads, word);
            var other = head(heads, base);
            if (!one.equals(other)) {
                heads.put(one, other);
            }
        }
    }

    private static String head(Map<String, String> heads, String word) {
        var head = word;
        while (heads.containsKey(head)) {
            head = heads.get(head);
        }
        return head;
    }
}
