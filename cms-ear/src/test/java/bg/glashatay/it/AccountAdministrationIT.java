package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import bg.glashatay.domain.publishing.DocumentType;
import bg.glashatay.domain.publishing.OwnContributionException;
import bg.glashatay.domain.security.LastAdministratorException;
import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.security.OwnAccountException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.domain.shared.Issue;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.domain.shared.NotFoundException;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.security.AccountAdministration;
import bg.glashatay.ejb.security.AccountDetails;
import bg.glashatay.ejb.security.AccountFilter;
import bg.glashatay.ejb.security.AccountInput;
import bg.glashatay.ejb.security.AccountQueries;
import bg.glashatay.ejb.security.AccountRow;
import bg.glashatay.ejb.security.HeldRole;
import bg.glashatay.ejb.security.NewAccount;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People's accounts in an administrator's hands, and who may change what about them. */
@InContainer
class AccountAdministrationIT {

    @Inject
    AccountAdministration administration;

    @Inject
    AccountQueries queries;

    @Inject
    EditionService editions;

    @Inject
    PublishingService publishing;

    @Inject
    Desk desk;

    @Inject
    People people;

    @Inject
    Rows rows;

    private final String username = "a" + UUID.randomUUID().toString().substring(0, 13);
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
    void accountIsMadeWithoutRolesAndWithAPasswordForOneLogin() {
        var found = details();

        assertThat(found.username()).isEqualTo(username);
        assertThat(found.fullName()).isEqualTo("Ана Нова");
        assertThat(found.mail()).isEqualTo("ana@example.bg");
        assertThat(found.mustChangePassword()).isTrue();
        assertThat(found.roles()).isEmpty();
        assertThat(made.password()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(told("CREATE_ACCOUNT", username)).isEqualTo(1);
        assertThat(rows.number("select count(*) from audit_entry where detail like ?", "%" + made.password() + "%"))
                .isZero();
    }

    @Test
    void whatCannotBeIsTold() {
        refused(() -> administration.create(username, input("Друга")), Issue.of("username", "username-taken"));
        refused(() -> administration.create("Иван", input("Иван")), Issue.of("username", "username-malformed"));
        refused(() -> administration.create("", input("Иван")), Issue.of("username", "username-missing"));
        refused(
                () -> administration.describe(made.id(), new AccountInput(" ", "никъде", Language.BG)),
                Issue.of("fullName", "full-name-missing"),
                Issue.of("mail", "mail-malformed"));
        refused(() -> administration.giveRole(made.id(), "scheduler", ""), Issue.of("role", "role-missing"));
        refused(() -> administration.giveRole(made.id(), "author", "nowhere"), Issue.of("section", "section-unknown"));
        giveRole("author", "kultura");
        refused(() -> administration.giveRole(made.id(), "author", "kultura"), Issue.of("role", "role-held"));
    }

    @Test
    void listIsFilteredAndCountedInTheDatabase() {
        giveRole("author", "kultura");

        var page = list(new AccountFilter(username.substring(1), "author", AccountFilter.Standing.OPEN));

        assertThat(page).singleElement().satisfies(row -> {
            assertThat(row.username()).isEqualTo(username);
            assertThat(row.roles()).extracting(HeldRole::section).containsExactly("kultura");
        });
        assertThat(list(new AccountFilter(username.toUpperCase(Locale.ROOT), "author", AccountFilter.Standing.OPEN)))
                .hasSize(1);
        assertThat(list(new AccountFilter(username, "reviewer", AccountFilter.Standing.ANY)))
                .isEmpty();
        assertThat(list(new AccountFilter(username, "", AccountFilter.Standing.CLOSED)))
                .isEmpty();
        assertThat(list(new AccountFilter("", "", AccountFilter.Standing.ANY)))
                .extracting(AccountRow::username)
                .doesNotContain("scheduler");
    }

    @Test
    void roleInASectionCountsThereAndNowhereElse() {
        giveRole("author", "kultura");

        desk.as(username, () -> editions.create(DocumentType.NEWS, Language.BG, Desk.content(Desk.title("Своя"))));
        assertThatThrownBy(() -> desk.as(
                        username,
                        () -> editions.create(
                                DocumentType.NEWS,
                                Language.BG,
                                Desk.in("sport", Desk.title("Чужда"), "", "<p>Надълго.</p>"))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void nobodyShutsThemselvesOut() {
        long admin = idOf("admin");

        refusedAs("admin", () -> administration.close(admin), OwnAccountException.class);
        refusedAs("admin", () -> administration.givePassword(admin), OwnAccountException.class);
    }

    @Test
    void lastAdministratorStays() {
        var others = rows.column(
                "select a.username from role_assignment r join account a on a.id = r.account_id where r.section_id is null"
                        + " and r.role = 'administrator' and a.open and a.password_hash is not null and a.username <> 'admin'");
        others.forEach(people::close);
        try {
            giveRole("administrator", "kultura");
            long role = desk.as("admin", () -> queries.find(idOf("admin"))).roles().stream()
                    .filter(held -> held.role().equals("administrator"))
                    .findFirst()
                    .orElseThrow()
                    .id();

            refusedAs("admin", () -> administration.takeRole(idOf("admin"), role), LastAdministratorException.class);
        } finally {
            others.forEach(people::reopen);
        }
    }

    @Test
    void everyRoleStillDoesNotApproveItsOwnText() {
        for (var role : desk.as("admin", () -> queries.roles())) {
            giveRole(role, "");
        }
        var saved = desk.as(
                username, () -> editions.create(DocumentType.NEWS, Language.BG, Desk.content(Desk.title("Своя"))));
        desk.as(username, () -> publishing.submit(saved.editionId()));

        refusedAs(
                username,
                () -> publishing.approve(saved.editionId(), saved.contentHash()),
                OwnContributionException.class);
        people.takeRolesFrom(username);
    }

    @Test
    void partsOfTheSystemAreNoPeople() {
        long scheduler = rows.number("select id from account where username = 'scheduler'");

        refusedAs("admin", () -> administration.close(scheduler), NotFoundException.class);
        refusedAs("admin", () -> administration.giveRole(scheduler, "author", ""), NotFoundException.class);
        refusedAs("admin", () -> queries.find(scheduler), NotFoundException.class);
    }

    @Test
    void onlyAdministratorsDoAnyOfIt() {
        refusedAs("publisher", () -> administration.create("x" + username, input("Х")), NotPermittedException.class);
        refusedAs("publisher", () -> administration.giveRole(made.id(), "author", ""), NotPermittedException.class);
        refusedAs("publisher", () -> administration.close(made.id()), NotPermittedException.class);
        refusedAs("publisher", () -> administration.givePassword(made.id()), NotPermittedException.class);
        refusedAs("publisher", () -> administration.endSessions(made.id()), NotPermittedException.class);
        refusedAs("publisher", () -> queries.find(made.id()), NotPermittedException.class);
        assertThat(rows.number("select count(*) from audit_entry where command = 'GIVE_PASSWORD' and not permitted"
                        + " and actor = 'publisher'"))
                .isPositive();
    }

    private static AccountInput input(String fullName) {
        return new AccountInput(fullName, "ana@example.bg", Language.BG);
    }

    private AccountDetails details() {
        return desk.as("admin", () -> queries.find(made.id()));
    }

    private List<AccountRow> list(AccountFilter filter) {
        return desk.as("admin", () -> queries.list(filter, 0, 200)).rows();
    }

    private void giveRole(String role, String section) {
        desk.as("admin", () -> administration.giveRole(made.id(), role, section));
    }

    private long idOf(String name) {
        return list(new AccountFilter(name, "", AccountFilter.Standing.ANY)).stream()
                .filter(row -> row.username().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long told(String command, String detail) {
        return rows.number(
                "select count(*) from audit_entry where permitted and actor = 'admin' and command = ? and detail = ?",
                command,
                detail);
    }

    private void refused(ThrowingCallable command, Issue... issues) {
        assertThatThrownBy(() -> desk.as("admin", () -> run(command)))
                .asInstanceOf(type(ContentRejectedException.class))
                .satisfies(rejected -> assertThat(rejected.issues()).containsExactly(issues));
    }

    private void refusedAs(String who, ThrowingCallable command, Class<? extends Throwable> why) {
        assertThatThrownBy(() -> desk.as(who, () -> run(command))).isInstanceOf(why);
    }

    private static void run(ThrowingCallable command) {
        try {
            command.call();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }
}
