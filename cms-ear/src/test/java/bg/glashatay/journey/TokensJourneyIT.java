package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator gives a program its way into the API, and takes it back. */
class TokensJourneyIT extends Journey {

    /** Programs of tests that are over; with hundreds of rows there is no page that anybody has. */
    @BeforeEach
    void forgetProgramsOfOtherTests() {
        site().rows().update("delete from api_token where label = 'test'");
    }

    @Test
    void tokenOpensTheApiUntilItIsRevoked() {
        loginAnew(page(), "admin");
        administer(page(), "Хора", "/editor/admin/tokens");
        assertAccessible(page());
        page().locator("select[id$=holder]").selectOption("author2");
        page().locator("input[id$=label]").fill("Приложение „Моят град“");
        page().locator("input[id$=create]").click();

        var secret = page().locator("#secret").textContent().strip();
        assertAccessible(page());
        // any answer but 401: the API knows who asks, and goes on to what is asked
        assertThat(write(secret)).isNotEqualTo(401);
        page().reload();
        assertThat(page().content()).doesNotContain(secret);

        var row = page().locator("table.rows tbody tr").first();
        assertThat(row.textContent()).contains("Приложение „Моят град“");
        row.locator("summary").click();
        row.locator("input[type=submit]").click();

        assertThat(page().locator(".notice").textContent()).contains("Моят град");
        assertThat(write(secret)).isEqualTo(401);
    }

    @Test
    void formSaysWhatIsMissing() {
        loginAnew(page(), "admin");
        open("/editor/admin/tokens");
        page().locator("input[id$=create]").click();

        PlaywrightAssertions.assertThat(page().locator("[aria-invalid=true]")).hasCount(2);
        assertAccessible(page());
    }

    private int write(String secret) {
        return site().send(
                        site().client(),
                        site().request("/api/v1/documents")
                                .header("Authorization", "Bearer " + secret)
                                .POST(BodyPublishers.noBody())
                                .build())
                .statusCode();
    }
}
