package bg.glashatay.web.desk;

import bg.glashatay.ejb.publishing.EditionQueries;
import bg.glashatay.ejb.publishing.EditionRow;
import bg.glashatay.web.csv.CsvServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The list of documents, filtered and sorted as its page is. */
@WebServlet(ListAddress.FILE)
public class DocumentsCsvServlet extends CsvServlet<EditionRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EditionQueries editions;

    public DocumentsCsvServlet() {
        super(
                "documents.csv",
                List.of(
                        "document",
                        "edition_number",
                        "language",
                        "type",
                        "title",
                        "section",
                        "state",
                        "unreviewed",
                        "author",
                        "changed_at_utc",
                        "published_at_utc",
                        "content_hash"));
    }

    @Override
    protected Iterator<List<EditionRow>> batches(Map<String, String> parameters) {
        var address = ListAddress.of(parameters);
        return from(first -> editions.list(address.filter(), address.order(), address.ascending(), first, BATCH));
    }

    @Override
    protected List<?> values(EditionRow row) {
        return Arrays.asList(
                row.documentId(),
                row.number(),
                row.language().code(),
                row.type(),
                row.title(),
                row.section().getSlug(),
                row.state(),
                row.unreviewed(),
                row.author(),
                row.changedAt(),
                row.publishedAt(),
                row.contentHash());
    }
}
