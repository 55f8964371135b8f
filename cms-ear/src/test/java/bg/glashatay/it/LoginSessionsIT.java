package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.shared.Language;
import bg.glashatay.ejb.security.AccountAdministration;
import bg.glashatay.ejb.security.AccountDetails;
import bg.glashatay.ejb.security.AccountInput;
import bg.glashatay.ejb.security.AccountQueries;
import bg.glashatay.ejb.security.AccountService;
import bg.glashatay.ejb.security.LoginOutcome;
import bg.glashatay.ejb.security.LoginSessions;
import bg.glashatay.ejb.security.NewAccount;
import bg.glashatay.ejb.security.OwnSessions;
import bg.glashatay.ejb.security.Secrets;
import bg.glashatay.ejb.security.SessionRow;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is logged in, and what ends it: at the next request, whatever node it comes to. */
@InContainer
class LoginSessionsIT {

    @Inject
    AccountAdministration administration;

    @Inject
    AccountQueries queries;

    @Inject
    AccountService accounts;

    @Inject
    LoginSessions logins;

    @Inject
    OwnSessions own;

    @Inject
    Desk desk;

    @Inject
    People people;

    @Inject
    Rows rows;

    private final String username = "s" + UUID.randomUUID().toString().substring(0, 13);
    private NewAccount made;

    @BeforeEach
    void make() {
        made = desk.as("admin", () -> administration.create(username, input("Ана Нова")));
    }

    @AfterEach
    void close() {
        people.close(username);
    }

    @Test
    void whateverChangesTheAccountEndsItsLogins() {
        ends(() -> giveRole("author", "kultura"));
        ends(() -> giveRole("reviewer", ""));
        ends(() -> desk.as(
                "admin",
                () -> administration.takeRole(
                        made.id(), details().roles().get(0).id())));
        ends(() -> desk.as("admin", () -> administration.givePassword(made.id())));
        ends(() -> desk.as("admin", () -> administration.endSessions(made.id())));
        ends(() -> desk.as("admin", () -> administration.close(made.id())));
        assertThat(told("GIVE_ROLE", username + " author kultura")).isEqualTo(1);
        assertThat(told("GIVE_ROLE", username + " reviewer")).isEqualTo(1);
        assertThat(told("TAKE_ROLE", username + " reviewer")).isEqualTo(1);
        assertThat(told("GIVE_PASSWORD", username)).isEqualTo(1);
        assertThat(told("CLOSE_ACCOUNT", username)).isEqualTo(1);
    }

    @Test
    void namesAndMailEndNothing() {
        var session = login();

        desk.as("admin", () -> administration.describe(made.id(), input("Ана Друга")));

        assertThat(logins.stands(username, session)).isTrue();
        assertThat(details().fullName()).isEqualTo("Ана Друга");
    }

    @Test
    void ownPasswordEndsAllOwnLogins() {
        var session = login();

        desk.as(username, () -> accounts.changeOwnPassword(made.password(), "Снощи валя сняг в Търговище"));

        assertThat(logins.stands(username, session)).isFalse();
        assertThat(details().mustChangePassword()).isFalse();
    }

    @Test
    void closedAccountOpensNothingThoughALoginStands() {
        var session = login();
        people.close(username);

        assertThat(logins.stands(username, session)).isFalse();
    }

    @Test
    void loginEndsAfterALongDayHoweverMuchItIsUsed() throws SQLException {
        var session = login();
        assertThat(logins.stands(username, session)).isTrue();

        rows.update(
                "update login_session set started_at = now() - interval '13 hours' where account_id = ?", made.id());

        assertThat(logins.stands(username, session)).isFalse();
        assertThat(desk.as(username, () -> own.list(session))).isEmpty();
    }

    @Test
    void passwordThatIsChangedWhileItIsLookedAtBeginsNoLogin() {
        var session = UUID.randomUUID().toString();
        var in = new LoginOutcome(LoginOutcome.Result.IN, Duration.ZERO, Secrets.sha256(hash()));
        assertThat(desk.as(username, () -> logins.begin(in, session, "192.0.2.7", "Firefox, Windows")))
                .isTrue();
        desk.as("admin", () -> administration.givePassword(made.id()));
        assertThat(logins.stands(username, session)).isFalse();

        assertThat(desk.as(username, () -> logins.begin(in, session, "192.0.2.7", "Firefox, Windows")))
                .isFalse();
        assertThat(logins.stands(username, session)).isFalse();
    }

    private String hash() {
        return rows.column("select password_hash from account where username = ?", username)
                .get(0);
    }

    @Test
    void loginIsOneAccountsAlone() {
        assertThat(logins.stands("author", login())).isFalse();
    }

    @Test
    void peopleEndTheirOwnLoginsAndNobodyElses() {
        var here = login();
        var there = login();
        var strange = desk.as("author", () -> begin());

        List<SessionRow> list = desk.as(username, () -> own.list(here));
        assertThat(list).hasSize(2).filteredOn(SessionRow::present).hasSize(1);
        long others = desk.as("author", () -> own.list(strange)).stream()
                .filter(SessionRow::present)
                .findFirst()
                .orElseThrow()
                .id();
        desk.as(username, () -> own.end(others));
        assertThat(logins.stands("author", strange)).isTrue();

        assertThat(desk.as(username, () -> own.endOthers(here))).isEqualTo(1);
        assertThat(logins.stands(username, here)).isTrue();
        assertThat(logins.stands(username, there)).isFalse();
        logins.leave(strange);
    }

    @Test
    void administratorEndsOneOfThem() {
        var ended = login();
        var kept = login();
        long id = desk.as("admin", () -> queries.sessions(made.id(), ended)).stream()
                .filter(SessionRow::present)
                .findFirst()
                .orElseThrow()
                .id();

        desk.as("admin", () -> administration.endSession(made.id(), id));

        assertThat(logins.stands(username, ended)).isFalse();
        assertThat(logins.stands(username, kept)).isTrue();
        assertThat(told("END_SESSION", username)).isEqualTo(1);
    }

    @Test
    void sessionIdIsKeptNowhere() {
        var session = login();

        assertThat(rows.number(
                        "select count(*) from login_session s where cast(s as text) like ?", "%" + session + "%"))
                .isZero();
    }

    private static AccountInput input(String fullName) {
        return new AccountInput(fullName, "ana@example.bg", Language.BG);
    }

    private AccountDetails details() {
        return desk.as("admin", () -> queries.find(made.id()));
    }

    private void giveRole(String role, String section) {
        desk.as("admin", () -> administration.giveRole(made.id(), role, section));
    }

    private long told(String command, String detail) {
        return rows.number(
                "select count(*) from audit_entry where permitted and actor = 'admin' and command = ? and detail = ?",
                command,
                detail);
    }

    private String login() {
        return desk.as(username, () -> begin());
    }

    private String begin() {
        var session = UUID.randomUUID().toString();
        logins.begin(session, "192.0.2.7", "Firefox, Windows");
        return session;
    }

    private void ends(Runnable change) {
        var session = login();
        assertThat(logins.stands(username, session)).isTrue();
        change.run();
        assertThat(logins.stands(username, session)).isFalse();
    }
}
