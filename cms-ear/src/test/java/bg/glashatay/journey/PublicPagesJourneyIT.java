package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page that citizens meet, whatever stands on it. */
class PublicPagesJourneyIT extends Journey {

    private static final String SOME_ARTICLE = "main article a, main li a";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/no-such-section", "/no-such-section/no-such-page"})
    void pageIsAccessibleAndValid(String path) {
        open(path);

        assertAccessible(page());
        assertValidHtml(path);
    }

    @Test
    void articleIsAccessibleAndValid() {
        open("/");
        page().locator(SOME_ARTICLE).first().click();

        assertAccessible(page());
        assertValidHtml(pathOf(page()));
    }

    @Test
    void articleFitsASmallPhone() {
        var phone = pageOnPhone();
        phone.navigate(site().address("/").toString());
        phone.locator(SOME_ARTICLE).first().click();

        assertAccessible(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out to the side")
                .isEqualTo(true);
    }

    @Test
    void citizensGetNoCookie() {
        open("/");
        page().locator(SOME_ARTICLE).first().click();

        assertThat(page().context().cookies()).isEmpty();
    }

    private static String pathOf(Page page) {
        return URI.create(page.url()).getRawPath();
    }
}
