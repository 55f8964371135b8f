package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody turns on a second factor, logs in with it, loses the phone, and turns it off again. */
class SecondFactorJourneyIT extends Journey {

    private final String name = "twosteps-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeAccount() {
        OwnAccount.make(site(), name, "author");
    }

    @AfterEach
    void forget() {
        site().rows().update("delete from second_factor where account_id = ?", Long.parseLong(id()));
        site().rows().update("delete from login_failures");
        OwnAccount.close(site(), name);
    }

    @Test
    void codeIsAskedForAfterThePasswordAndWorksOnce() {
        loginAnew(page(), name);
        open("/editor/second-factor");
        assertAccessible(page());
        var app = new PhoneApp(page().locator("#secret").textContent());
        assertThat(page().locator("#otpauth").getAttribute("href")).startsWith("otpauth://totp/");

        page().locator("[id='on:code']").fill("12345");
        page().locator("[id='on:submit']").click();
        assertThat(page().locator("[aria-invalid=true]").getAttribute("id")).isEqualTo("on:code");
        page().locator("[id='on:code']").fill(app.code());
        page().locator("[id='on:submit']").click();
        PlaywrightAssertions.assertThat(page().locator("#recovery code")).hasCount(10);
        var codes = page().locator("#recovery code").allTextContents();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertAccessible(page());
        open("/editor/second-factor");
        assertThat(page().content()).doesNotContain(codes.get(0)).doesNotContain("id=\"secret\"");
        assertCodeIsAskedForInPlace();

        password();
        PlaywrightAssertions.assertThat(page().locator("#code")).isVisible();
        assertAccessible(page());
        open("/editor");
        assertThat(page().url()).contains("/login");
        code("000000");
        assertThat(told()).isEqualTo("Кодът не е верен или вече е използван.");
        // as if the code that turned it on had been one of an hour ago
        site().rows().update("update second_factor set last_step = 0 where account_id = ?", Long.parseLong(id()));
        var code = app.code();
        code(code);
        assertThat(page().url()).endsWith("/editor");
        leave();

        password();
        code(code);
        assertThat(told()).isEqualTo("Кодът не е верен или вече е използван.");
        code(codes.get(0).toLowerCase());
        assertThat(page().url()).endsWith("/editor");
        leave();

        password();
        code(codes.get(0));
        assertThat(told()).isEqualTo("Кодът не е верен или вече е използван.");
        code(codes.get(1));
        turnOff();
        leave();

        password();
        assertThat(page().url()).endsWith("/editor");
        assertThat(commands()).containsExactly("TURN_SECOND_FACTOR_ON", "TURN_SECOND_FACTOR_OFF");
    }

    @Test
    void administratorTakesALostSecondFactorAwayAndThePasswordIsChangedAtTheNextLogin() {
        loginAnew(page(), name);
        open("/editor/second-factor");
        page().locator("[id='on:code']")
                .fill(new PhoneApp(page().locator("#secret").textContent()).code());
        page().locator("[id='on:submit']").click();
        page().locator("#recovery").waitFor();

        var administrator = anotherPage();
        loginAnew(administrator, "admin");
        administrator.navigate(site().address("/editor/admin/accounts/" + id()).toString());
        administrator
                .locator("summary:has-text('Премахване на втората стъпка')")
                .click();
        assertReadable(administrator);
        administrator.locator("#take-factor").click();
        assertThat(administrator.locator(".notices").textContent()).contains("вече не се иска втора стъпка");

        assertThat(open("/editor").url()).as("the session has ended").contains("/login");
        password();
        assertThat(page().url()).as("a new password is asked for").endsWith("/editor/password");
        assertThat(site().rows()
                        .one("select count(*) from audit_entry where command = 'TAKE_SECOND_FACTOR' and permitted"
                                + " and actor = 'admin' and detail = '" + name + "'"))
                .isEqualTo("1");
    }

    private String id() {
        return site().rows().one("select id from account where username = '" + name + "'");
    }

    private void turnOff() {
        open("/editor/second-factor");
        page().locator("[id='off:offPassword']").fill("не е тази");
        page().locator("[id='off:submit']").click();
        assertThat(page().locator("[aria-invalid=true]").getAttribute("id")).isEqualTo("off:offPassword");
        page().locator("[id='off:offPassword']").fill(site().password());
        page().locator("[id='off:submit']").click();
        page().locator("#secret").waitFor();
    }

    /** Where the session has ended; the password was right, and nobody says that it was wrong. */
    private void assertCodeIsAskedForInPlace() {
        page().context().clearCookies();
        page().evaluate("() => void import(new URL('session/session.js',"
                + " document.querySelector('script[src*=\"/desk/desk\"]').src)).then(session => session.renew())");
        page().locator("#session-password").fill(site().password());
        page().locator("#session [type=submit]").click();
        page().locator("#session-code").waitFor();
        assertThat(page().locator("#session [aria-invalid=true]").count()).isZero();
        // the server would go on with the code
        page().context().clearCookies();
    }

    private void password() {
        open("/login");
        page().locator("#username").fill(name);
        page().locator("#password").fill(site().password());
        page().locator("#submit").click();
    }

    private void code(String code) {
        page().locator("#code").fill(code);
        page().locator("#go").click();
    }

    private void leave() {
        page().locator("form[action='/logout'] button").click();
    }

    private String told() {
        return page().locator("[role=alert]").textContent().strip();
    }

    private List<String> commands() {
        return List.of(site().rows()
                .one("select string_agg(command, ',' order by id) from audit_entry where actor = '" + name
                        + "' and permitted and command like '%SECOND_FACTOR%'")
                .split(","));
    }
}
