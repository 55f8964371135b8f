package bg.glashatay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.glashatay.domain.security.NotPermittedException;
import bg.glashatay.domain.shared.ContentRejectedException;
import bg.glashatay.ejb.security.TokenRow;
import bg.glashatay.ejb.security.TokenService;
import bg.glashatay.ejb.security.TokenUse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By which secrets programs come in, until when, and what is seen of it. */
@InContainer
class TokensIT {

    private static final LocalDate FAR_AWAY = LocalDate.of(2999, 12, 31);

    @Inject
    TokenService tokens;

    @Inject
    TokenUse door;

    @Inject
    Desk desk;

    @Inject
    People people;

    @Inject
    Rows rows;

    private final String label = "Програма " + UUID.randomUUID();
    private String username;

    @AfterEach
    void close() {
        if (username != null) {
            people.close(username);
        }
    }

    @Test
    void tokenOpensUntilItsLastDayIsOver() throws SQLException {
        var secret = make(Optional.of(FAR_AWAY));
        assertThat(door.usernameBy(secret)).contains(username);
        assertThat(row().expired()).isFalse();

        rows.update("update api_token set expires_at = now() - interval '1 second' where label = ?", label);

        assertThat(door.usernameBy(secret)).isEmpty();
        assertThat(row().expired()).isTrue();
    }

    @Test
    void useIsWrittenDown() {
        var secret = make(Optional.empty());
        assertThat(row().lastUsedAt()).isNull();

        door.usernameBy(secret);
        var first = row().lastUsedAt();
        door.usernameBy(secret);

        assertThat(first).isNotNull();
        assertThat(row().lastUsedAt()).as("at most once a minute").isEqualTo(first);
    }

    @Test
    void closedAccountsTokenOpensNothing() {
        var secret = make(Optional.empty());
        people.close(username);

        assertThat(door.usernameBy(secret)).isEmpty();
        assertThat(door.usernameBy("nobody's secret")).isEmpty();
    }

    @Test
    void dayThatIsOverAndNoLabelAreTold() {
        username = people.somebody("author");

        assertThatThrownBy(() ->
                        desk.as("admin", () -> tokens.create(username, " ", Optional.of(LocalDate.of(2020, 1, 1)))))
                .isInstanceOfSatisfying(ContentRejectedException.class, rejected -> assertThat(rejected.issues())
                        .extracting(issue -> issue.key())
                        .containsExactly("token-label-missing", "token-ended-already"));
    }

    @Test
    void onlyAdministratorsSeeThem() {
        make(Optional.empty());

        assertThatThrownBy(() -> desk.as("publisher", () -> tokens.tokensOf(accountId())))
                .isInstanceOf(NotPermittedException.class);
    }

    private String make(Optional<LocalDate> lastDay) {
        username = people.somebody("author");
        return desk.as("admin", () -> tokens.create(username, label, lastDay));
    }

    private TokenRow row() {
        List<TokenRow> all = desk.as("admin", () -> tokens.tokensOf(accountId()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private long accountId() {
        return Long.parseLong(rows.column("select id from account where username = ?", username)
                .get(0));
    }
}
