package bg.glashatay.ejb.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** How well an analyser brings the forms of a word together, and how well it keeps different words apart. */
final class WordFigures {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Set<Integer>> wordsByTerm = new HashMap<>();

    /** A word of the list: each of its forms with the places that the analyser gives it, each place with its terms. */
    private record Entry(String lemma, Map<String, List<Set<String>>> forms) {}

    private WordFigures() {}

    static WordFigures of(WordList list, Analyzer analyzer) throws IOException {
        var figures = new WordFigures();
        for (var word : list.words()) {
            var forms = new TreeMap<String, List<Set<String>>>();
            for (var form : new LinkedHashSet<>(word.forms())) {
                forms.put(form, places(analyzer, form));
            }
            var at = figures.entries.size();
            figures.entries.add(new Entry(word.lemma(), forms));
            forms.values()
                    .forEach(places -> places.forEach(place -> place.forEach(term -> figures.wordsByTerm
                            .computeIfAbsent(term, key -> new TreeSet<>())
                            .add(at))));
        }
        return figures;
    }

    /** The share of pairs of forms of one word that are found by each other, over all words together. */
    double recall() {
        long found = 0;
        long all = 0;
        for (var entry : entries) {
            found += pairsFound(entry);
            all += pairs(entry);
        }
        return all == 0 ? 1 : (double) found / all;
    }

    /** The same, every word counting alike however many forms it has. */
    double recallOfTheAverageWord() {
        return entries.stream()
                .filter(entry -> pairs(entry) > 0)
                .mapToDouble(entry -> (double) pairsFound(entry) / pairs(entry))
                .average()
                .orElse(1);
    }

    /** The share of words of which a form is found by a form of another word. */
    double conflated() {
        return (double) conflatedWith(false).size() / entries.size();
    }

    /** The same without the words that are spelled alike in some form: nobody who sees only that form can tell them apart. */
    double falselyConflated() {
        return (double) conflatedWith(true).size() / entries.size();
    }

    /** The words whose first form is found by the first form of another. */
    double firstFormsConflated() {
        var alike = new HashMap<String, Set<String>>();
        for (var entry : entries) {
            var places = entry.forms().getOrDefault(entry.lemma(), List.of());
            places.forEach(place -> place.forEach(
                    term -> alike.computeIfAbsent(term, key -> new HashSet<>()).add(entry.lemma())));
        }
        var conflated = new HashSet<String>();
        alike.values().stream().filter(words -> words.size() > 1).forEach(conflated::addAll);
        return (double) conflated.size() / entries.size();
    }

    /** Pairs of forms of one word that are not found by each other, and words that are taken for another, to look at. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        entries.stream()
                .filter(entry -> pairsFound(entry) < pairs(entry))
                .forEach(entry -> faults.add("apart: " + entry.lemma() + " " + entry.forms()));
        conflatedWith(true).forEach((word, others) -> faults.add("together: " + word + " and " + others));
        return faults;
    }

    private Map<String, Set<String>> conflatedWith(boolean unlessSpelledAlike) {
        var conflated = new TreeMap<String, Set<String>>();
        for (var words : wordsByTerm.values()) {
            for (var one : words) {
                for (var other : words) {
                    if (!one.equals(other) && !(unlessSpelledAlike && spelledAlike(one, other))) {
                        conflated
                                .computeIfAbsent(entries.get(one).lemma(), key -> new TreeSet<>())
                                .add(entries.get(other).lemma());
                    }
                }
            }
        }
        return conflated;
    }

    private boolean spelledAlike(int one, int other) {
        var forms = new HashSet<>(entries.get(one).forms().keySet());
        forms.retainAll(entries.get(other).forms().keySet());
        return !forms.isEmpty();
    }

    private static long pairs(Entry entry) {
        return (long) entry.forms().size() * (entry.forms().size() - 1);
    }

    private static long pairsFound(Entry entry) {
        var forms = List.copyOf(entry.forms().values());
        long found = 0;
        for (int one = 0; one < forms.size(); one++) {
            for (int other = 0; other < forms.size(); other++) {
                found += one != other && match(forms.get(one), forms.get(other)) ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean match(List<Set<String>> one, List<Set<String>> other) {
        if (one.size() != other.size() || one.isEmpty()) {
            return false;
        }
        for (int at = 0; at < one.size(); at++) {
            if (other.get(at).stream().noneMatch(one.get(at)::contains)) {
                return false;
            }
        }
        return true;
    }

    /** The places of a text, each with its terms. */
    static List<Set<String>> places(Analyzer analyzer, String text) throws IOException {
        var places = new ArrayList<Set<String>>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var step = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    places.add(new LinkedHashSet<>());
                }
                places.get(places.size() - 1).add(term.toString());
            }
            stream.end();
        }
        return places;
    }

    /** Prints the figures over a list; {@code faults} as second argument prints what went wrong as well. */
    public static void main(String[] arguments) throws IOException {
        var named = arguments.length > 0 && arguments[0] != null;
        var list = named ? WordList.read(Path.of(arguments[0])) : WordList.municipal();
        System.out.printf(
                "%s: %d words%n",
                named ? arguments[0] : "municipal words", list.words().size());
        print("ours", of(list, new MunicipalAnalyzer()));
        print("Lucene's BulgarianAnalyzer", of(list, new BulgarianAnalyzer()));
        if (arguments.length > 1 && "faults".equals(arguments[1])) {
            of(list, new MunicipalAnalyzer()).faults().forEach(System.out::println);
        }
    }

    private static void print(String name, WordFigures figures) {
        System.out.printf(
                Locale.ROOT,
                "%n%s%n  recall of the other forms of a word        %6.2f %%  (average of the words %.2f %%)%n"
                        + "  false conflation (words of other spelling) %6.2f %%%n"
                        + "  words that share a term with another       %6.2f %%  (with what is spelled alike in some form)%n"
                        + "  first forms that share a term              %6.2f %%%n",
                name,
                100 * figures.recall(),
                100 * figures.recallOfTheAverageWord(),
                100 * figures.falselyConflated(),
                100 * figures.conflated(),
                100 * figures.firstFormsConflated());
    }
}
