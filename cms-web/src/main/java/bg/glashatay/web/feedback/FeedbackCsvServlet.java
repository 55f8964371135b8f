package bg.glashatay.web.feedback;

import bg.glashatay.ejb.feedback.FeedbackQueries;
import bg.glashatay.ejb.feedback.FeedbackRow;
import bg.glashatay.web.csv.CsvServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What readers wrote, filtered as its page is. */
@WebServlet(FeedbackAddress.FILE)
public class FeedbackCsvServlet extends CsvServlet<FeedbackRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FeedbackQueries queries;

    public FeedbackCsvServlet() {
        super(
                "feedback.csv",
                List.of(
                        "given_at_utc",
                        "document",
                        "language",
                        "title",
                        "section",
                        "useful",
                        "words",
                        "handled_at_utc",
                        "handled_by"));
    }

    @Override
    protected Iterator<List<FeedbackRow>> batches(Map<String, String> parameters) {
        var filter = FeedbackAddress.of(parameters).filter();
        return from(first -> queries.list(filter, first, BATCH));
    }

    @Override
    protected List<?> values(FeedbackRow row) {
        return Arrays.asList(
                row.givenAt(),
                row.documentId(),
                row.language().code(),
                row.title(),
                row.section().getSlug(),
                row.judgement(),
                row.words(),
                row.handledAt(),
                row.handledBy());
    }
}
