package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A citizen without JavaScript says what a page lacks; an editor reads it and says that it is dealt with. */
class FeedbackJourneyIT extends Journey {

    private static final String PAGE = "/uslugi/mestni-danatsi-i-taksi";
    private static final String WORDS = "Липсва дали „касата“ работи на Велики четвъртък – № 2. Тел. 0888 123 456";
    private static final String KEPT = "Липсва дали „касата“ работи на Велики четвъртък – № 2. Тел. [***]";

    @Test
    void wordsOfAReaderReachWhoLooksAfterThePage() {
        var citizen = pageWithoutJavaScript();
        citizen.navigate(site().address(PAGE).toString());
        citizen.locator(".feedback summary").click();
        citizen.locator("#feedback-words").fill(WORDS);
        citizen.locator("button[value=no]").click();
        assertThat(citizen.locator("h1")).hasText("Благодарим ви");
        assertThat(citizen.context().cookies()).isEmpty();
        assertValidHtml(URI.create(citizen.url()).getRawPath() + "?"
                + URI.create(citizen.url()).getRawQuery());
        citizen.locator("main a").click();
        assertThat(citizen.locator("h1")).hasText("Местни данъци и такси");

        login("publisher");
        open("/editor/notifications");
        page().locator("a:has-text('Местни данъци и такси')").first().click();
        var written = page().locator(".feedback li", new Page.LocatorOptions().setHasText(KEPT));
        assertThat(written).hasCount(1);
        assertAccessible(page());
        written.locator("button, input[type=submit]").click();
        assertThat(page().locator(".notices")).containsText("отбелязан като обработен");
        assertThat(page().locator(".feedback li", new Page.LocatorOptions().setHasText(KEPT)))
                .hasCount(0);

        open("/editor/feedback?show=all&page=99");
        assertThat(page().locator(".feedback li").first()).isVisible();
        open("/editor/feedback/pages");
        assertThat(page().locator("main")).containsText("Местни данъци и такси");
        assertAccessible(page());
    }

    @Test
    void formOnAPhoneIsAccessibleAndSaysWhatIsWrong() {
        var phone = pageOnPhone();
        phone.navigate(site().address(PAGE).toString());
        phone.locator(".feedback summary").click();
        assertAccessible(phone);
        phone.locator("button[value=unsaid]").click();

        assertThat(phone.locator("[role=alert]")).containsText("Изберете „Да“ или „Не“");
        assertAccessible(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void formOfAnotherSiteIsRefused() {
        assertThat(send("https://evil.example", null).statusCode()).isEqualTo(403);
        assertThat(send(null, "cross-site").statusCode()).isEqualTo(403);
        assertThat(send("null", null).statusCode()).isEqualTo(403);
        assertThat(send(null, "same-origin").statusCode()).isEqualTo(404);
    }

    /** About a page that is not there, so that nothing is counted. */
    private HttpResponse<String> send(String origin, String fetchSite) {
        var request = site().request("/feedback")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("document=999999999&useful=yes"));
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (fetchSite != null) {
            request.header("Sec-Fetch-Site", fetchSite);
        }
        return site().send(site().client(), request.build());
    }
}
