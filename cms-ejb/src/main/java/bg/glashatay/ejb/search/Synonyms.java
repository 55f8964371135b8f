package bg.glashatay.ejb.search;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Puts other words for the same thing into what somebody looks for, as editors have said. */
@Dependent
class Synonyms {

    /** Further ones would hardly find anything else, and each costs something. */
    private static final int OTHERWISE_AT_MOST = 6;

    private static final int READ_AT_MOST = 5_000;

    /** The words of editors, read once: what a text reads as is always the same. */
    private static final Map<String, List<ReadWord>> READ = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** What stands in place of what. */
    record Pair(String spoken, String meant, boolean bothWays) {}

    /** The typed text in other words; empty where editors know none. */
    List<String> otherwise(String typed) {
        return otherwise(typed, pairs());
    }

    /** The same with a list of pairs: whatever stands in the text, in whatever forms, is replaced by its other words. */
    static List<String> otherwise(String typed, List<Pair> pairs) {
        var words = ReadWord.of(typed);
        Set<String> texts = new LinkedHashSet<>();
        for (var pair : pairs) {
            replace(typed, words, pair.spoken(), pair.meant(), texts);
            if (pair.bothWays()) {
                replace(typed, words, pair.meant(), pair.spoken(), texts);
            }
        }
        return texts.stream().limit(OTHERWISE_AT_MOST).toList();
    }

    private static void replace(String typed, List<ReadWord> words, String from, String to, Set<String> texts) {
        var wanted = read(from);
        for (int at = 0; !wanted.isEmpty() && at + wanted.size() <= words.size(); at++) {
            if (matches(words.subList(at, at + wanted.size()), wanted)) {
                var end = words.get(at + wanted.size() - 1).end();
                texts.add(typed.substring(0, words.get(at).start()) + to + typed.substring(end));
                return;
            }
        }
    }

    private static boolean matches(List<ReadWord> words, List<ReadWord> wanted) {
        for (int at = 0; at < wanted.size(); at++) {
            if (!words.get(at).matches(wanted.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** The words of what an editor has said. */
    static List<ReadWord> read(String text) {
        if (READ.size() > READ_AT_MOST) {
            READ.clear();
        }
        return READ.computeIfAbsent(text, ReadWord::of);
    }

    private List<Pair> pairs() {
        return em.createQuery("select s.spoken, s.meant, s.bothWays from Synonym s order by s.id", Object[].class)
                .getResultStream()
                .map(row -> new Pair((String) row[0], (String) row[1], (Boolean) row[2]))
                .toList();
    }
}
