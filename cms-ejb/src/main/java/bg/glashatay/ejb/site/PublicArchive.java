package bg.glashatay.ejb.site;

import java.util.List;
import java.util.Optional;

/**
 * The years of a section's list, and the months of the one that is open.
 *
 * @param period what is open; empty where the list shows all
 * @param years those with documents, newest first
 * @param months those of the open year with documents, in their order
 */
public record PublicArchive(Optional<PublicPeriod> period, List<Part> years, List<Part> months) {

    public PublicArchive {
        years = List.copyOf(years);
        months = List.copyOf(months);
    }

    /**
     * A year or a month.
     *
     * @param count of its documents; zero where they were not counted
     */
    public record Part(PublicPeriod period, int count) {}
}
