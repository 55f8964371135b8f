package bg.glashatay.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;

/** People whom only one test knows. */
@Dependent
public class People {

    @Inject
    Rows rows;

    /** Somebody new with a role everywhere; returns the username. */
    String somebody(String role) {
        var username = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        update(
                "insert into account (id, username, full_name, password_hash, created_at)"
                        + " values (nextval('account_seq'), ?, 'Ана Проба', 'x', now())",
                username);
        assign(username, role, null);
        return username;
    }

    /** Gives a role in a section, or everywhere. */
    void assign(String username, String role, String section) {
        update(
                "insert into role_assignment (id, account_id, role, section_id)"
                        + " select nextval('role_assignment_seq'), a.id, ?, (select id from section where slug = ?)"
                        + " from account a where a.username = ?",
                role,
                section,
                username);
    }

    void takeRolesFrom(String username) {
        update("delete from role_assignment where account_id = (select id from account where username = ?)", username);
    }

    /** Closes accounts that later tests should not count. */
    void close(String username) {
        update("update account set open = false where username = ?", username);
    }

    void reopen(String username) {
        update("update account set open = true where username = ?", username);
    }

    void rename(String username, String fullName) {
        update("update account set full_name = ? where username = ?", fullName, username);
    }

    private void update(String sql, Object... parameters) {
        try {
            rows.update(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
