package bg.glashatay.domain.search;

import bg.glashatay.domain.shared.Issue;
import java.util.List;

/** Words that editors tell the search: short, and words. */
final class WordsOfEditors {

    private WordsOfEditors() {}

    static List<Issue> issues(String field, String words) {
        if (words.isBlank()) {
            return List.of(Issue.of(field, "search-" + field + "-missing"));
        }
        if (words.length() > Synonym.MAX_WORDS) {
            return List.of(Issue.of(field, "too-long", Synonym.MAX_WORDS, words.length()));
        }
        return words.codePoints().anyMatch(Character::isLetterOrDigit)
                ? List.of()
                : List.of(Issue.of(field, "search-no-word"));
    }
}
