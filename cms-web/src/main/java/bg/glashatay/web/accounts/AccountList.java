package bg.glashatay.web.accounts;

import bg.glashatay.ejb.security.AccountFilter;
import bg.glashatay.ejb.security.AccountFilter.Standing;
import bg.glashatay.ejb.security.AccountQueries;
import bg.glashatay.ejb.security.AccountRow;
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
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.omnifaces.util.Faces;

/** The list of people's accounts, as the page's address says: who is looked for, and which page of them. */
@Named
@RequestScoped
public class AccountList {

    static final String ADDRESS = "/editor/admin/accounts";
    static final String FILE = ADDRESS + ".csv";

    private static final int ROWS = 50;
    private static final int LONGEST_TEXT = 120;

    @Inject
    AccountQueries queries;

    private AccountFilter filter;
    private Page<AccountRow> page;
    private int number;

    @PostConstruct
    void load() {
        filter = filter(Faces.getRequestParameterMap()::get);
        number = Paging.number(Faces.getRequestParameter("page"));
        page = queries.list(filter, Paging.first(number, ROWS), ROWS);
    }

    /** Who is looked for, as the address says. */
    static AccountFilter filter(UnaryOperator<String> parameters) {
        return new AccountFilter(
                given(parameters.apply("text")),
                given(parameters.apply("role")),
                standing(given(parameters.apply("standing"))));
    }

    private static String given(String given) {
        var text = given == null ? "" : PlainText.clean(given);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static Standing standing(String given) {
        return switch (given) {
            case "open" -> Standing.OPEN;
            case "closed" -> Standing.CLOSED;
            default -> Standing.ANY;
        };
    }

    public List<AccountRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return page.total();
    }

    public AccountFilter getFilter() {
        return filter;
    }

    /** As the address spells it: {@code open}, {@code closed}, or nothing. */
    public String getStanding() {
        return filter.standing() == Standing.ANY ? "" : filter.standing().name().toLowerCase(Locale.ROOT);
    }

    public boolean isFiltered() {
        return !query().isEmpty();
    }

    public List<String> getRoles() {
        return queries.roles();
    }

    public Paging getPlace() {
        return new Paging(number, page.total(), ROWS, ADDRESS + query());
    }

    /** The address of the same as a file. */
    public String getFile() {
        return FILE + query();
    }

    private String query() {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "text", filter.text());
        add(query, "role", filter.role());
        add(query, "standing", getStanding());
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
