package bg.glashatay.web.site;

import bg.glashatay.ejb.site.PublicPeriod;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The parameters of a section's list: {@code year}, {@code month} and {@code page}, each at most once and in the one
 * spelling that its address has.
 *
 * @param period empty for the list of all
 * @param page from 1
 * @param canonical whether the address says it as {@link #path} does
 */
record ArchiveQuery(Optional<PublicPeriod> period, int page, boolean canonical) {

    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");

    /** What is asked for; empty where it makes no sense, or of a time that has not begun. */
    static Optional<ArchiveQuery> of(Map<String, String[]> parameters, Instant now) {
        var years = parameters.getOrDefault("year", new String[0]);
        var months = parameters.getOrDefault("month", new String[0]);
        var pages = parameters.get("page");
        var page = PageNumber.of(pages);
        if (page.isEmpty() || years.length > 1 || months.length > years.length) {
            return Optional.empty();
        }
        boolean canonical = pages == null || page.getAsInt() > 1;
        if (years.length == 0) {
            return Optional.of(new ArchiveQuery(Optional.empty(), page.getAsInt(), canonical));
        }
        if (!YEAR.matcher(years[0]).matches()
                || months.length == 1 && !MONTH.matcher(months[0]).matches()) {
            return Optional.empty();
        }
        var month = months.length == 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(months[0]));
        return PublicPeriod.of(Integer.parseInt(years[0]), month, now)
                .map(period -> new ArchiveQuery(Optional.of(period), page.getAsInt(), canonical));
    }

    /** The one address of a page of a list, or of a part of its archive. */
    static String path(String list, Optional<PublicPeriod> period, int page) {
        var within = period.map(open -> list + "?" + open.query()).orElse(list);
        return PageNumber.path(within, page);
    }
}
