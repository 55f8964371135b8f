package bg.glashatay.ejb.site;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A page of the public register.
 *
 * @param month the only one it is about; empty for all
 * @param months those that there are, the newest first
 * @param number of the page, from 1
 */
public record PublicRegisterPage(
        PublicSite site, List<Line> lines, Optional<YearMonth> month, List<YearMonth> months, int number, int pages) {

    /** Lines on a page. */
    public static final int SIZE = 50;

    public PublicRegisterPage {
        lines = List.copyOf(lines);
        months = List.copyOf(months);
    }

    /**
     * What became of a text.
     *
     * @param event PUBLISHED, WITHDRAWN or UNPUBLISHED
     * @param path where it stood then, which leads to where it stands now; empty where it has no page of its own
     * @param update whether an earlier text had stood there before it was published
     * @param note what readers were told of it; empty for nothing
     */
    public record Line(
            Instant at,
            EditionState event,
            boolean update,
            Language language,
            String path,
            String title,
            String note) {}
}
