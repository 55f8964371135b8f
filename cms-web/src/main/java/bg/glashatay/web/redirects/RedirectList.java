package bg.glashatay.web.redirects;

import bg.glashatay.ejb.redirects.RedirectQueries;
import bg.glashatay.ejb.redirects.RedirectRow;
import bg.glashatay.ejb.shared.Page;
import bg.glashatay.ejb.text.PlainText;
import bg.glashatay.web.shared.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omnifaces.util.Faces;

/** The list of redirects, as the page's address says: which text is looked for, and which page of it. */
@Named
@RequestScoped
public class RedirectList {

    static final String FILE = "/editor/admin/redirects.csv";

    private static final String ADDRESS = "/editor/admin/redirects";
    private static final int ROWS = 50;
    private static final int LONGEST_TEXT = 250;

    @Inject
    RedirectQueries queries;

    private String text;
    private Page<RedirectRow> page;
    private int number;

    @PostConstruct
    void load() {
        text = text(Faces.getRequestParameter("text"));
        number = Paging.number(Faces.getRequestParameter("page"));
        page = queries.list(text, Paging.first(number, ROWS), ROWS);
    }

    /** What is looked for; empty for all. */
    static String text(String asked) {
        var text = asked == null ? "" : PlainText.clean(asked);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    public List<RedirectRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public String getText() {
        return text;
    }

    public Paging getPlace() {
        return new Paging(number, page.total(), ROWS, ADDRESS + query());
    }

    /** The address of the same as a file. */
    public String getFile() {
        return FILE + query();
    }

    private String query() {
        return text.isEmpty() ? "" : "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
