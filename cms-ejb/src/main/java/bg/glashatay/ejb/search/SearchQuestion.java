package bg.glashatay.ejb.search;

import bg.glashatay.domain.shared.Language;
import java.util.Optional;

/**
 * What a citizen asks of the search.
 *
 * @param typed as it was typed, whatever that is
 * @param section only texts of the section with this slug, and of those under it
 * @param type only documents of the type with this name
 * @param year only texts first published in this year
 * @param byDate the newest first, instead of those that answer best
 * @param page from 1
 */
public record SearchQuestion(
        Language language,
        String typed,
        Optional<String> section,
        Optional<String> type,
        Optional<Integer> year,
        boolean byDate,
        int page) {

    /** Whether only a part of what has the words is wanted. */
    boolean isNarrowed() {
        return section.isPresent() || type.isPresent() || year.isPresent();
    }

    /** Everything that has the words. */
    public static SearchQuestion of(Language language, String typed) {
        return new SearchQuestion(language, typed, Optional.empty(), Optional.empty(), Optional.empty(), false, 1);
    }
}
