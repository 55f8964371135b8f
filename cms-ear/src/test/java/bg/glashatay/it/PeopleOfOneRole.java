package bg.glashatay.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** For each role somebody who has it in one section and nothing else: those whose rights are compared. */
final class PeopleOfOneRole {

    private final Connection database;
    private final String section;

    /** @param database the application's own account, to give people their roles */
    PeopleOfOneRole(Connection database, String section) {
        this.database = database;
        this.section = section;
    }

    static String nameOf(String role) {
        return "matrix-" + role;
    }

    /** Sees to it that they are there; a role that there is not is nobody's. */
    void enter(Set<String> roles) throws SQLException {
        for (var role : roles) {
            run(
                    "insert into account (id, username, full_name, created_at)"
                            + " values (nextval('account_seq'), ?, 'Някой с една роля', now()) on conflict do nothing",
                    nameOf(role));
            run(
                    "insert into role_assignment (id, account_id, role, section_id)"
                            + " select nextval('role_assignment_seq'), a.id, r.name, s.id"
                            + " from account a, role r, section s where a.username = ? and r.name = ? and s.slug = ?"
                            + " on conflict do nothing",
                    nameOf(role),
                    role,
                    section);
        }
    }

    /** For a while they may do almost everything, everywhere, so that something can become their own. */
    void lend(String person) throws SQLException {
        lend(person, "section-editor");
    }

    /** For a while they have a role for the whole site; none where there is no such role. */
    void lend(String person, String role) throws SQLException {
        run(
                "insert into role_assignment (id, account_id, role)"
                        + " select nextval('role_assignment_seq'), a.id, r.name from account a, role r"
                        + " where a.username = ? and r.name = ?",
                person,
                role);
    }

    void takeBack(String person) throws SQLException {
        run(
                "delete from role_assignment where section_id is null"
                        + " and account_id = (select id from account where username = ?)",
                person);
    }

    private void run(String sql, String... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
