package bg.glashatay.ejb.search;

import java.util.Set;

/**
 * A word that somebody looks for.
 *
 * @param written as it was typed, in small letters
 * @param start where it stands in the typed text
 * @param position its place among the words, for phrases
 * @param terms what it is filed under; any of them will do
 * @param similar terms of words that differ in a letter, where nothing is filed under its own
 */
record WantedWord(String written, int start, int end, int position, Set<String> terms, Set<String> similar) {

    WantedWord {
        terms = Set.copyOf(terms);
        similar = Set.copyOf(similar);
    }

    WantedWord or(Set<String> similarTerms) {
        return new WantedWord(written, start, end, position, terms, similarTerms);
    }
}
