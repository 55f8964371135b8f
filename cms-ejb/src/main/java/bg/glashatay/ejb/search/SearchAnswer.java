package bg.glashatay.ejb.search;

import bg.glashatay.ejb.site.PublicEntry;
import bg.glashatay.ejb.site.PublicSection;
import bg.glashatay.ejb.site.PublicSite;
import java.util.List;
import java.util.Optional;

/**
 * What the search has found.
 *
 * @param asked what was looked at of what was typed; empty where there was nothing to look for
 * @param isCut whether more was typed than was looked at
 * @param reach how closely it answers what was typed
 * @param correction what was meant, perhaps
 * @param promoted what editors want above everything else
 * @param total how many there are of what was chosen
 * @param elsewhere how many the other language has
 * @param isComplete whether everything published could be looked through
 */
public record SearchAnswer(
        PublicSite site,
        SearchQuestion question,
        String asked,
        boolean isCut,
        Reach reach,
        Optional<String> correction,
        List<PublicEntry> promoted,
        List<Hit> hits,
        int total,
        int page,
        int pages,
        List<SectionCount> sections,
        List<TypeCount> types,
        List<YearCount> years,
        int elsewhere,
        boolean isComplete) {

    /** Results on a page. */
    public static final int SIZE = 10;

    /** Nobody reads further; a choice of section or year leads there sooner. */
    static final int MOST_PAGES = 50;

    public SearchAnswer {
        promoted = List.copyOf(promoted);
        hits = List.copyOf(hits);
        sections = List.copyOf(sections);
        types = List.copyOf(types);
        years = List.copyOf(years);
    }

    /** Whether nothing has what was looked for, though everything was there to look through. */
    public boolean isMissed() {
        return isComplete
                && !asked.isEmpty()
                && !question.isNarrowed()
                && promoted.isEmpty()
                && (total == 0 || reach == Reach.SOME);
    }

    /** How closely the results answer. */
    public enum Reach {
        /** They have all words, and the phrases. */
        ALL,
        /** They have words that differ in a letter from what was typed. */
        SIMILAR,
        /** They have the words of the phrases, but not side by side. */
        LOOSE,
        /** They have some of the words. */
        SOME
    }

    /** A document that was found. */
    public record Hit(PublicEntry entry, MarkedText title, MarkedText passage) {}

    public record SectionCount(PublicSection section, int count) {}

    public record TypeCount(String type, int count) {}

    public record YearCount(int year, int count) {}
}
