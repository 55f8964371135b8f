package bg.glashatay.ejb.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * Puts the terms of a word in the word's place, all of them at one position. Stop words leave no gap, so that "такса за
 * смет" is found as "такса смет" too.
 */
final class TermFilter extends TokenFilter {

    private static final Pattern INITIALS = Pattern.compile("(\\p{L}\\.)+\\p{L}\\.?");
    private static final Pattern DOTS = Pattern.compile("[.:]");

    /** A word longer than this is noise, and is cut. */
    private static final int LONGEST_WORD = 64;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);

    private final WordTerms words;
    private final boolean asked;
    private final Deque<Place> ahead = new ArrayDeque<>();
    private Iterator<String> terms = List.<String>of().iterator();
    private Place place;
    private boolean first;

    /** Where a word stands in the text, and its terms. */
    private record Place(int start, int end, Set<String> terms) {}

    /**
     * @param asked whether the text is what somebody looks for; abbreviations are written out and found only in what is
     *     looked into, where both have been put side by side
     */
    TermFilter(TokenStream input, boolean asked) {
        super(input);
        this.asked = asked;
        this.words = new WordTerms(asked);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (!terms.hasNext()) {
            lookAhead();
            if (ahead.isEmpty()) {
                return false;
            }
            place = ahead.poll();
            terms = (asked ? place.terms() : withAbbreviations(place)).iterator();
            first = true;
        }
        clearAttributes();
        term.append(terms.next());
        offset.setOffset(place.start(), place.end());
        increment.setPositionIncrement(first ? 1 : 0);
        length.setPositionLength(1);
        first = false;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        ahead.clear();
        terms = List.<String>of().iterator();
    }

    private void lookAhead() throws IOException {
        while (ahead.size() < Abbreviations.longest() && input.incrementToken()) {
            addPlaces(term.toString().toLowerCase(Locale.ROOT), offset.startOffset(), offset.endOffset());
        }
    }

    /** Most words have one place; ул.Шипка has two, and 26.11.2026 is found by its parts as well. */
    private void addPlaces(String word, int start, int end) {
        if (INITIALS.matcher(word).matches()) {
            addPlace(List.of(word.replace(".", "")), start, end);
        } else if (word.chars().anyMatch(LookAlikes::isCyrillic)
                && DOTS.matcher(word).find()) {
            for (var part : DOTS.split(word)) {
                if (!part.isEmpty()) {
                    addPlace(List.of(part), start, end);
                }
            }
        } else if (!word.isEmpty() && Character.isDigit(word.charAt(0)) && word.contains(".")) {
            var parts = new ArrayList<>(List.of(word));
            parts.addAll(List.of(DOTS.split(word)));
            addPlace(parts, start, end);
        } else {
            addPlace(List.of(word.replace(',', '.')), start, end);
        }
    }

    private void addPlace(List<String> writings, int start, int end) {
        var found = new LinkedHashSet<String>();
        for (var writing : writings) {
            var word = LookAlikes.folded(writing);
            found.addAll(words.of(word.substring(0, Math.min(word.length(), LONGEST_WORD))));
        }
        if (!found.isEmpty()) {
            ahead.add(new Place(start, end, found));
        }
    }

    /** ДДС gets the words that it stands for, and the first of these words gets ДДС where all of them follow. */
    private Set<String> withAbbreviations(Place place) {
        var all = new LinkedHashSet<>(place.terms());
        for (var each : place.terms()) {
            var phrase = Abbreviations.phrase(each);
            if (phrase != null) {
                phrase.words().forEach(all::addAll);
            }
            for (var name : Abbreviations.beginningWith(each)) {
                if (follows(name)) {
                    all.addAll(BulgarianForms.terms(name.letters()));
                }
            }
        }
        return all;
    }

    private boolean follows(Abbreviations.Phrase name) {
        var next = ahead.iterator();
        return name.words().stream()
                .skip(1)
                .allMatch(word -> next.hasNext() && next.next().terms().stream().anyMatch(word::contains));
    }
}
