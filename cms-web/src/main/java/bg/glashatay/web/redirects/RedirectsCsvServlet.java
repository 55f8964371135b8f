package bg.glashatay.web.redirects;

import bg.glashatay.ejb.redirects.RedirectQueries;
import bg.glashatay.ejb.redirects.RedirectRow;
import bg.glashatay.web.csv.CsvServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The redirects with the two columns that the import reads: it can be taken out, changed and brought in again. */
@WebServlet(RedirectList.FILE)
public class RedirectsCsvServlet extends CsvServlet<RedirectRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RedirectQueries queries;

    public RedirectsCsvServlet() {
        super("redirects.csv", List.of("from", "to"));
    }

    @Override
    protected Iterator<List<RedirectRow>> batches(Map<String, String> parameters) {
        var text = RedirectList.text(parameters.get("text"));
        return from(first -> queries.list(text, first, BATCH));
    }

    @Override
    protected List<?> values(RedirectRow row) {
        return List.of(row.from(), row.to());
    }
}
