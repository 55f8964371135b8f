package bg.glashatay.web.csv;

import bg.glashatay.domain.security.NotAuthenticatedException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.ejb.shared.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Sends a list as a file for spreadsheets: the rows that the page with the same parameters shows, all of them. They are
 * read a batch at a time, each in a short transaction: a long list fits into no memory, and a slow reader must not hold a
 * connection. The names of the columns and the values are for programs, and so in no language of people.
 *
 * @param <R> a row
 */
public abstract class CsvServlet<R> extends HttpServlet {

    /** Rows that are read at once. */
    protected static final int BATCH = 1_000;

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> columns;

    /** A file of this name, whose columns are called so. */
    protected CsvServlet(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    /**
     * The rows that the parameters of the address ask for; at least one batch, which may be empty.
     *
     * @throws NotPermittedException where whoever asks may not read them, here or with the first batch
     */
    protected abstract Iterator<List<R>> batches(Map<String, String> parameters);

    /** A value for each column; null for none. */
    protected abstract List<?> values(R row);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Iterator<List<R>> batches;
        List<R> batch;
        try {
            batches = batches(request.getParameterMap().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, parameter -> parameter.getValue()[0])));
            batch = batches.next();
        } catch (NotPermittedException | NotAuthenticatedException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/csv; charset=UTF-8; header=present");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        var file = response.getWriter();
        file.write(CsvLine.BYTE_ORDER_MARK);
        file.write(CsvLine.of(columns));
        while (true) {
            for (var row : batch) {
                file.write(CsvLine.of(values(row)));
            }
            file.flush();
            if (!batches.hasNext()) {
                return;
            }
            batch = batches.next();
        }
    }

    /** The batches of a list that is read from a row on, which is counted from 0. */
    protected static <R> Iterator<List<R>> from(IntFunction<Page<R>> list) {
        return new Iterator<>() {

            private int next;
            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public List<R> next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                var page = list.apply(next);
                next += page.rows().size();
                more = !page.rows().isEmpty() && next < page.total();
                return page.rows();
            }
        };
    }
}
