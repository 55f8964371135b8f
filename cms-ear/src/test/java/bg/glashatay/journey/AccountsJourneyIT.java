package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator lets somebody in, changes what they may do while they are at work, and shows them out. */
class AccountsJourneyIT extends Journey {

    private static final String OWN_PASSWORD = "Снощи валя сняг над Търговище";

    private final String username = "ivanka-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void personComesInWorksAndIsShownOut() {
        loginAnew(page(), "admin");
        var password = makeAccount();
        giveRole("author", "kultura");

        var person = pageOnPhone();
        comeIn(person, password);
        chooseOwnPassword(person, password);
        person.navigate(site().address("/editor/documents/new").toString());
        PlaywrightAssertions.assertThat(person.locator("#title")).isVisible();
        seesOwnSession(person);

        makesAToken();
        giveRole("reviewer", "kultura");
        isAskedToLogInAgain(person);
        comeIn(person, OWN_PASSWORD);
        assertThat(person.url()).endsWith("/editor/documents");

        endsItsSession();
        isAskedToLogInAgain(person);

        closeAccount();
        person.navigate(site().address("/login").toString());
        fillIn(person, OWN_PASSWORD);
        assertThat(person.locator("#refused").textContent()).contains("Грешно потребителско име или парола");
    }

    @Test
    void listIsSearchedAndFormsKeepWhatWasTyped() {
        loginAnew(page(), "admin");
        page().locator(".bar-nav a[href*=admin]").click();
        assertAccessible(page());
        page().locator("#filter-text").fill("Ирина");
        page().locator("#filter-role").selectOption("publisher");
        page().locator(".filters button").click();
        PlaywrightAssertions.assertThat(page().locator("table.rows tbody")).containsText("Ирина Добрева");

        open("/editor/admin/accounts/new");
        page().locator("#username").fill("author");
        page().locator("#mail").fill("никъде");
        page().locator("#create").click();
        PlaywrightAssertions.assertThat(page().locator("[aria-invalid=true]")).hasCount(3);
        assertThat(page().locator("#mail").inputValue()).isEqualTo("никъде");
        assertAccessible(page());
    }

    @Test
    void nobodyElseSeesThem() {
        login("publisher");

        assertThat(open("/editor/admin/accounts").status()).isEqualTo(403);
        assertThat(open("/editor/admin/accounts/1").status()).isEqualTo(403);
    }

    private String makeAccount() {
        open("/editor/admin/accounts/new");
        assertAccessible(page());
        page().locator("#username").fill(username);
        page().locator("#fullName").fill("Иванка Проба");
        page().locator("#create").click();
        var password = page().locator("#secret").textContent().strip();
        assertThat(page().locator(".notice").textContent()).contains("Иванка Проба");
        assertAccessible(page());
        var phone = pageOnPhone();
        phone.context().addCookies(page().context().cookies());
        phone.navigate(page().url());
        assertAccessible(phone);
        assertThat(phone.content()).doesNotContain(password);
        assertThat(wide(phone)).isFalse();
        phone.navigate(site().address("/editor/admin/accounts").toString());
        assertAccessible(phone);
        assertThat(wide(phone)).isFalse();
        return password;
    }

    private void giveRole(String role, String section) {
        page().locator("#role").selectOption(role);
        page().locator("#section").selectOption(section);
        page().locator("#give-role").click();
        assertThat(page().locator(".notice").textContent()).contains("Ролята е дадена");
    }

    private void makesAToken() {
        page().locator("#label").fill("Приложение");
        page().locator("#until").fill("2020-01-31");
        page().locator("#create-token").click();
        assertThat(page().locator("#until-error").textContent()).contains("минал");
        assertThat(page().locator("#label").inputValue()).isEqualTo("Приложение");
        page().locator("#until").fill("2999-12-31");
        page().locator("#create-token").click();
        assertThat(page().locator("#token-secret").textContent().strip()).hasSizeGreaterThan(40);
        assertThat(page().locator("#tokens").textContent()).contains("Приложение", "Действа до", "Още не е използван");
        assertAccessible(page());
    }

    private void comeIn(Page person, String password) {
        if (!person.url().contains("/login")) {
            person.navigate(site().address("/login").toString());
        }
        fillIn(person, password);
        person.waitForURL(url -> !url.contains("/login"));
    }

    private void fillIn(Page person, String password) {
        person.locator("#username").fill(username);
        person.locator("#password").fill(password);
        person.locator("#submit").click();
    }

    private static void chooseOwnPassword(Page person, String given) {
        assertThat(person.url()).endsWith("/editor/password");
        person.locator("input[id$=current]").fill(given);
        person.locator("input[id$=fresh]").fill(OWN_PASSWORD);
        person.locator("input[id$=submit]").click();
        person.waitForURL(url -> !url.contains("/password"));
    }

    private void seesOwnSession(Page person) {
        person.navigate(site().address("/editor/sessions").toString());
        assertThat(person.locator(".entries li").count()).isEqualTo(1);
        assertThat(person.locator(".present").count()).isEqualTo(1);
        assertAccessible(person);
        assertThat(wide(person)).isFalse();
    }

    private void isAskedToLogInAgain(Page person) {
        person.navigate(site().address("/editor/documents").toString());
        assertThat(person.url()).contains("/login?to=").contains("ended");
        assertThat(person.locator("#ended").textContent()).contains("сесия беше прекратена");
        assertAccessible(person);
    }

    private void endsItsSession() {
        page().reload();
        assertAccessible(page());
        page().locator("#end-all").click();
        assertThat(page().locator(".notice").textContent()).contains("приключени");
    }

    private void closeAccount() {
        page().locator("#door details summary").last().click();
        page().locator("#close").click();
        assertThat(page().locator(".notice-1").textContent()).contains("закрит");
    }

    private static boolean wide(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
