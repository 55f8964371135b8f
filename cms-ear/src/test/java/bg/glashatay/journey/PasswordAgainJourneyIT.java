package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser that was left open decides over no account: the password is asked for again, and nothing typed is lost. */
class PasswordAgainJourneyIT extends Journey {

    private final String name = "again-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeAdministrator() {
        OwnAccount.make(site(), name, "administrator");
        loginAnew(page(), name);
    }

    @AfterEach
    void forget() {
        site().rows().update("delete from login_failures");
        site().rows().update("update account set open = false where username like '" + name + "%'");
    }

    @Test
    void accountIsMadeOnceThePasswordWasTypedAgain() {
        open("/editor/admin/accounts/new");
        assertThat(page().locator("#again-password").count())
                .as("typed a moment ago")
                .isZero();
        page().locator("#username").fill(name + "-new");
        page().locator("#fullName").fill("Ана Нова");
        leaveOpen();
        page().locator("#create").click();
        assertThat(page().locator(".notice[role=alert]").textContent()).contains("въведете отново паролата си");
        assertReadable(page());

        page().locator("#again-password").fill("не е тази");
        page().locator("#again-submit").click();
        page().locator("#again-password-error:not(:empty)").waitFor();
        assertThat(page().locator("#again-password-error").textContent()).contains("не е вярна");
        page().locator("#again-password").fill(site().password());
        page().locator("#again-password").press("Enter");
        page().locator("#password-again [role=status]").waitFor();
        assertThat(page().locator("#again-password").count()).isZero();
        assertThat(page().locator("#username").inputValue()).isEqualTo(name + "-new");
        assertThat(page().locator("#fullName").inputValue()).isEqualTo("Ана Нова");
        page().locator("#create").click();

        page().locator("#secret").waitFor();
        assertThat(site().rows()
                        .one("select count(*) from audit_entry where actor = '" + name + "'"
                                + " and command = 'CONFIRM_PASSWORD'"))
                .as("the wrong one and the right one")
                .isEqualTo("2");
    }

    @Test
    void ownLoginsElsewhereStayUntilThePasswordWasTypedAgain() {
        loginAnew(anotherPage(), name);
        leaveOpen();
        open("/editor/sessions");
        assertAccessible(page());

        page().locator("#end-others").click();
        assertThat(page().locator(".notice[role=alert]").textContent()).contains("въведете отново паролата си");
        assertThat(logins()).isEqualTo("2");
        page().locator("#again-password").fill(site().password());
        page().locator("#again-submit").click();
        page().locator("#password-again [role=status]").waitFor();
        page().locator("#end-others").click();

        PlaywrightAssertions.assertThat(page().locator(".entries li")).hasCount(1);
        assertThat(logins()).isEqualTo("1");
    }

    /** As if the password had been typed an hour ago. */
    private void leaveOpen() {
        site().rows()
                .update("update login_session set confirmed_at = now() - interval '1 hour' where account_id ="
                        + " (select id from account where username = '" + name + "')");
    }

    private String logins() {
        return site().rows()
                .one("select count(*) from login_session s join account a on a.id = s.account_id where a.username = '"
                        + name + "'");
    }
}
