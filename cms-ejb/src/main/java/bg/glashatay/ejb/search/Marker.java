package bg.glashatay.ejb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Marks whole words that were looked for, in whatever form they stand, and finds the passage that has most of them. */
final class Marker {

    /** Three or four lines of a list. */
    private static final int PASSAGE = 240;

    /** How far before the first word that was looked for the passage may begin. */
    private static final int BEFORE = 80;

    /** Characters of a body that are looked through; a passage further on is not worth the time. */
    private static final int LOOKED_THROUGH = 20_000;

    private static final String GOES_ON = "…";

    private static final Analyzer ANALYZER = new MunicipalAnalyzer();

    /** A pause or an opening that leads nowhere once the rest is cut off. */
    private static final Pattern LOOSE_END = Pattern.compile("[\\s\\u00A0,;:–—\\-„«(\\[{‘|/]+$");

    private static final Pattern LOOSE_BEGINNING = Pattern.compile("^[\\s\\u00A0,;:.!?–—\\-“»”)\\]}’|/]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][“»”\"’)]*\\s+");

    private final Set<String> terms;

    Marker(Set<String> terms) {
        this.terms = terms;
    }

    private record Word(int start, int end, String term) {}

    /** All of a short text. */
    MarkedText all(String text) {
        return marked(text, 0, text.length(), words(text));
    }

    /** The passage of a lead or a body that has most of what was looked for; the lead's beginning where neither has. */
    MarkedText passage(String lead, String body) {
        var cut = body.length() > LOOKED_THROUGH ? body.substring(0, LOOKED_THROUGH) : body;
        var inLead = words(lead);
        var inBody = words(cut);
        var leads = best(inLead);
        var bodys = best(inBody);
        return bodys.distinct() > leads.distinct() ? cutOut(cut, bodys, inBody) : cutOut(lead, leads, inLead);
    }

    /** The best passage begins with this word. */
    private record Best(int word, int distinct) {}

    private static Best best(List<Word> words) {
        var best = new Best(0, 0);
        for (int first = 0; first < words.size(); first++) {
            var end = words.get(first).start() + PASSAGE - BEFORE;
            var distinct = new HashSet<String>();
            for (int i = first; i < words.size() && words.get(i).end() <= end; i++) {
                distinct.add(words.get(i).term());
            }
            if (distinct.size() > best.distinct()) {
                best = new Best(first, distinct.size());
            }
        }
        return best;
    }

    private static MarkedText cutOut(String text, Best best, List<Word> words) {
        var first = words.isEmpty() ? 0 : words.get(best.word()).start();
        var start = beginning(text, first);
        var end = end(text, start);
        var pieces = new ArrayList<MarkedText.Piece>();
        if (start > 0) {
            pieces.add(new MarkedText.Piece(GOES_ON + " ", false));
        }
        pieces.addAll(marked(text, start, end, words).pieces());
        if (end < text.length()) {
            boolean whole = SENTENCE_END
                    .matcher(text.substring(start, end) + " ")
                    .results()
                    .anyMatch(found -> found.end() == end - start + 1);
            pieces.add(new MarkedText.Piece(whole ? " " + GOES_ON : GOES_ON, false));
        }
        return new MarkedText(pieces);
    }

    /** The beginning of the text, of the sentence if that is near, or of a word. */
    private static int beginning(String text, int first) {
        if (first <= BEFORE) {
            return 0;
        }
        int earliest = first - BEFORE;
        var sentence = SENTENCE_END.matcher(text).region(earliest, first);
        int begins = -1;
        while (sentence.find()) {
            begins = sentence.end();
        }
        if (begins >= 0) {
            return begins;
        }
        int space = text.indexOf(' ', earliest);
        int word = space < 0 || space >= first ? first : space + 1;
        var loose = LOOSE_BEGINNING.matcher(text.substring(word, first));
        return loose.find() ? word + loose.end() : word;
    }

    private static int end(String text, int start) {
        if (text.length() - start <= PASSAGE) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', start + PASSAGE);
        int end = space <= start ? start + PASSAGE : space;
        var loose = LOOSE_END.matcher(text.substring(start, end));
        return loose.find() && loose.start() > 0 ? start + loose.start() : end;
    }

    private static MarkedText marked(String text, int from, int to, List<Word> words) {
        var pieces = new ArrayList<MarkedText.Piece>();
        int done = from;
        for (var word : words) {
            if (word.start() >= done && word.end() <= to) {
                plain(pieces, text, done, word.start());
                pieces.add(new MarkedText.Piece(text.substring(word.start(), word.end()), true));
                done = word.end();
            }
        }
        plain(pieces, text, done, to);
        return new MarkedText(pieces);
    }

    private static void plain(List<MarkedText.Piece> pieces, String text, int from, int to) {
        if (from < to) {
            pieces.add(new MarkedText.Piece(text.substring(from, to), false));
        }
    }

    /** The words of a text that were looked for. */
    private List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (var tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (terms.contains(term.toString())) {
                    words.add(new Word(offset.startOffset(), offset.endOffset(), term.toString()));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
        return words;
    }
}
