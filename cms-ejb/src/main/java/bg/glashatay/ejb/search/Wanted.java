package bg.glashatay.ejb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What is looked for: words, and phrases of which the words must stand side by side.
 *
 * @param isCut whether there were more words than are looked for
 */
record Wanted(List<WantedWord> words, List<List<WantedWord>> phrases, boolean isCut) {

    /** So many words are looked for; further ones would hardly make a difference, and each costs something. */
    static final int MOST_WORDS = 12;

    private static final Analyzer ANALYZER = MunicipalAnalyzer.forQueries();

    static Wanted in(TypedText typed) {
        var words = new ArrayList<WantedWord>();
        var phrases = new ArrayList<List<WantedWord>>();
        int count = 0;
        boolean cut = typed.isCut();
        for (var stretch : typed.stretches()) {
            var read = read(stretch.text(), stretch.start());
            var taken = read.subList(0, Math.min(read.size(), MOST_WORDS - count));
            cut |= taken.size() < read.size();
            count += taken.size();
            if (stretch.isPhrase() && taken.size() > 1) {
                phrases.add(List.copyOf(taken));
            } else {
                words.addAll(taken);
            }
        }
        return new Wanted(words, phrases, cut);
    }

    /** The words of a text and what they are filed under. */
    private static List<WantedWord> read(String text, int shift) {
        var words = new ArrayList<WantedWord>();
        var terms = new LinkedHashSet<String>();
        int start = 0;
        int end = 0;
        int position = -1;
        try (var tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    add(words, text, start, end, position, terms, shift);
                    terms.clear();
                    position += step.getPositionIncrement();
                    start = offset.startOffset();
                    end = offset.endOffset();
                }
                terms.add(term.toString());
            }
            tokens.end();
            add(words, text, start, end, position, terms, shift);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return words;
    }

    private static void add(
            List<WantedWord> words, String text, int start, int end, int position, Set<String> terms, int shift) {
        if (!terms.isEmpty()) {
            var written = text.substring(start, end).toLowerCase(Locale.ROOT);
            words.add(new WantedWord(written, start + shift, end + shift, position, terms, Set.of()));
        }
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** All words, those of phrases too. */
    List<WantedWord> allWords() {
        var all = new ArrayList<>(words);
        phrases.forEach(all::addAll);
        return all;
    }

    /** The same with the phrases taken apart. */
    Wanted withoutPhrases() {
        return new Wanted(allWords(), List.of(), isCut);
    }

    /** All terms that it may be found by. */
    Set<String> terms() {
        var terms = new HashSet<String>();
        allWords().forEach(word -> {
            terms.addAll(word.terms());
            terms.addAll(word.similar());
        });
        return terms;
    }
}
