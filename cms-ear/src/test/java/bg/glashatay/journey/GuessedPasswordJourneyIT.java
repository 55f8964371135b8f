package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever guesses at a password is slowed down, and whoever knows it comes in when the wait is over. */
class GuessedPasswordJourneyIT extends Journey {

    @BeforeEach
    void makeAccount() {
        OwnAccount.make(site(), "guessed");
        // a proxy on this machine is believed, so this is where the guesses come from
        page().context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "198.51.100.7"));
    }

    @AfterEach
    void forget() {
        site().rows().update("delete from login_failures");
        OwnAccount.close(site(), "guessed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guessed", "nobody-like-that"})
    void fifthWrongOneIsToldToComeAgainLaterWhetherThereIsSuchAnAccountOrNot(String username) {
        for (int i = 1; i < 5; i++) {
            assertThat(attempt(username, "не е тази").status()).isEqualTo(200);
            assertThat(told()).isEqualTo("Грешно потребителско име или парола.");
        }

        var fifth = attempt(username, "и тази не е");

        assertThat(fifth.status()).isEqualTo(429);
        assertThat(fifth.headerValue("Retry-After")).isEqualTo("30");
        assertThat(told()).isEqualTo("Твърде много неуспешни опити за влизане. Опитайте отново след 30 секунди.");
        assertThat(page().locator("#username").inputValue()).isEqualTo(username);
        assertAccessible(page());
    }

    @Test
    void rightPasswordWaitsToo() {
        for (int i = 0; i < 5; i++) {
            attempt("guessed", "не е тази");
        }
        assertThat(attempt("guessed", site().password()).status()).isEqualTo(429);
        assertThat(page().url()).endsWith("/login");

        site().rows().update("update login_failures set refused_until = now() - interval '1 second'");
        attempt("guessed", site().password());

        assertThat(page().url()).endsWith("/editor");
    }

    private Response attempt(String username, String password) {
        open("/login");
        page().locator("#username").fill(username);
        page().locator("#password").fill(password);
        return page().waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> page().locator("#submit").click());
    }

    private String told() {
        return page().locator("[role=alert]").textContent().strip();
    }
}
