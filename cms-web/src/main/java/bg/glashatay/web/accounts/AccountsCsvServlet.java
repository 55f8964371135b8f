package bg.glashatay.web.accounts;

import bg.glashatay.ejb.security.AccountQueries;
import bg.glashatay.ejb.security.AccountRow;
import bg.glashatay.ejb.security.HeldRole;
import bg.glashatay.web.csv.CsvServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people's accounts that are looked for: who they are and what they may do. */
@WebServlet(AccountList.FILE)
public class AccountsCsvServlet extends CsvServlet<AccountRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountQueries queries;

    public AccountsCsvServlet() {
        super("accounts.csv", List.of("username", "full_name", "open", "roles", "sessions"));
    }

    @Override
    protected Iterator<List<AccountRow>> batches(Map<String, String> parameters) {
        var filter = AccountList.filter(parameters::get);
        return from(first -> queries.list(filter, first, BATCH));
    }

    @Override
    protected List<?> values(AccountRow row) {
        return List.of(
                row.username(),
                row.fullName(),
                row.open(),
                row.roles().stream().map(AccountsCsvServlet::role).collect(Collectors.joining(" ")),
                row.sessions());
    }

    /** As rights are spelt: {@code author:kultura}, or {@code author} for all sections. */
    private static String role(HeldRole held) {
        return held.section().isEmpty() ? held.role() : held.role() + ":" + held.section();
    }
}
