package bg.glashatay.web.searchdesk;

import bg.glashatay.ejb.search.MissedReport;
import bg.glashatay.ejb.search.MissedRow;
import bg.glashatay.web.csv.CsvServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What citizens looked for in vain in the month that the address names: the newest without one. */
@WebServlet(MissedList.FILE)
public class MissedCsvServlet extends CsvServlet<MissedRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MissedReport report;

    public MissedCsvServlet() {
        super("missed-searches.csv", List.of("words", "language", "asked"));
    }

    @Override
    protected Iterator<List<MissedRow>> batches(Map<String, String> parameters) {
        return MissedList.chosen(report.months(), parameters.get("month"))
                .map(month -> from(first -> report.month(month, first, BATCH)))
                .orElseGet(() -> List.of(List.<MissedRow>of()).iterator());
    }

    @Override
    protected List<?> values(MissedRow row) {
        return List.of(row.words(), row.language().code(), row.asked());
    }
}
