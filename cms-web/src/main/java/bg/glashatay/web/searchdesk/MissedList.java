package bg.glashatay.web.searchdesk;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.search.MissedQueries;
import bg.glashatay.ejb.search.MissedReport;
import bg.glashatay.ejb.search.MissedRow;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.web.shared.Paging;
import bg.glashatay.web.shared.Said;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Backs the page of what citizens looked for in vain in a month, which its address names: the newest without one. */
@Named
@ViewScoped
public class MissedList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/editor/search";
    static final String FILE = "/editor/search.csv";
    private static final int ROWS = 50;

    @Inject
    MissedReport report;

    private List<YearMonth> months;
    private YearMonth month;
    private List<MissedRow> rows = List.of();
    private Paging place;

    /** A month to choose. */
    public record Month(String address, String name, boolean chosen) implements Serializable {}

    @PostConstruct
    void load() {
        months = report.months();
        month = chosen(months, Faces.getRequestParameter("month")).orElse(null);
        place = read(Paging.number(Faces.getRequestParameter("page")));
        if (place.isBeyond()) {
            place = read(place.atLast().number());
        }
    }

    private Paging read(int number) {
        if (month == null) {
            return new Paging(1, 0, ROWS, address(month));
        }
        Page<MissedRow> page = report.month(month, Paging.first(number, ROWS), ROWS);
        rows = page.rows();
        return new Paging(number, page.total(), ROWS, address(month));
    }

    /** The month that is asked for; the newest where it is none of these. */
    static Optional<YearMonth> chosen(List<YearMonth> months, String asked) {
        return months.stream()
                .filter(one -> one.toString().equals(asked))
                .findFirst()
                .or(() -> months.stream().findFirst());
    }

    public void forget(MissedRow row) {
        report.forget(row.words());
        Said.info("searchdesk", "done.missed.forgotten", row.words());
        Faces.redirect(place.getHere());
    }

    public List<Month> getMonths() {
        return months.stream()
                .map(one -> new Month(address(one), named(one), one.equals(month)))
                .toList();
    }

    /** The name of the shown month; empty where nothing has been missed yet. */
    public String getMonth() {
        return month == null ? "" : named(month);
    }

    public List<MissedRow> getRows() {
        return rows;
    }

    public Paging getPlace() {
        return place;
    }

    /** The address of all of the shown month as a file. */
    public String getFile() {
        return FILE + "?month=" + month;
    }

    /** For how many months it is kept. */
    public int getKept() {
        return MissedQueries.MONTHS_KEPT;
    }

    /** The search as citizens see it, with these words. */
    public String search(MissedRow row) {
        return (row.language() == Language.EN ? "/en" : "") + "/search?q=" + encoded(row);
    }

    public String synonym(MissedRow row) {
        return "/editor/search/synonyms?spoken=" + encoded(row);
    }

    public String promoted(MissedRow row) {
        return "/editor/search/promoted?phrase=" + encoded(row);
    }

    private static String encoded(MissedRow row) {
        return URLEncoder.encode(row.words(), StandardCharsets.UTF_8);
    }

    private static String address(YearMonth month) {
        return ADDRESS + "?month=" + month;
    }

    private static String named(YearMonth month) {
        var name = DateTimeFormatter.ofPattern("LLLL yyyy", Faces.getLocale()).format(month);
        return name.substring(0, 1).toUpperCase(Faces.getLocale()) + name.substring(1);
    }
}
