package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shortest way that shows that the product lives: a citizen reads, an author gets in. */
@Tag("smoke")
class SmokeJourneyIT extends Journey {

    @Test
    void citizenReadsAnArticleWithoutJavaScript() {
        var page = pageWithoutJavaScript();
        page.navigate(site().address("/").toString());
        var link = page.locator("main article a, main li a").first();
        var title = link.textContent().strip();

        link.click();

        assertThat(page.locator("h1").textContent().strip()).isEqualTo(title);
    }

    @Test
    void authorLogsIn() {
        login("author");

        assertThat(page().url()).contains("/editor");
    }
}
