package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An act is written with its facts and its file, and taken by a reader; the statement is at the foot of every page. */
class DocumentTypesJourneyIT extends Journey {

    private static final FilePayload PDF = new FilePayload(
            "Заповед № 12.pdf", "application/pdf", "%PDF-1.7\n% 12\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
    private static final FilePayload PAGE =
            new FilePayload("Страница.pdf", "application/pdf", "<html>,</html>".getBytes(StandardCharsets.UTF_8));

    @Test
    void actIsWrittenWithItsFactsAndItsFile() {
        login("author");
        open("/editor/documents/new");
        page().locator("input[value=ACT]").check();
        page().locator("#section").selectOption("obshtina");
        page().locator("#title").fill("Заповед за пробата");
        page().locator("#create").click();
        page().waitForURL(Pattern.compile(".*/editor/editions/\\d+$"));
        var edit = new EditPage(page()).ready();
        page().locator("#actKind").selectOption("order");
        page().locator("#actDate").fill("2026-03-14");
        page().locator("#actBody").selectOption("mayor");
        edit.type("actNumber", "12");
        page().locator(".attachments [data-bring]").click();
        page().locator("#media-files").setInputFiles(PAGE);
        assertThat(page().locator(".upload[data-state=refused]")).containsText("Страница.pdf");
        page().locator("#media-files").setInputFiles(PDF);
        page().locator("#media-chooser [data-use]").click();
        var title = page().locator(".attachment input");
        assertThat(title).isFocused();
        title.fill("Заповедта");
        edit.save();
        assertAccessible(page());

        page().reload();
        edit.ready();
        assertThat(page().locator("#actNumber")).hasValue("12");
        assertThat(page().locator(".attachment input")).hasValue("Заповедта");
        assertThat(page().locator(".attachment-file")).containsText("Заповед № 12.pdf PDF, 20 B");
        page().setViewportSize(360, 740);
        assertThat(page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void readerTakesTheFileUnderItsName() {
        open("/obshtina/naredba-no-7-za-obshtestvenia-red-i-chistotata");
        var link = page().locator(".files a");
        assertThat(link).hasText(Pattern.compile("Наредба №.7.*\\(PDF, 28.KB\\)"));

        var answer = site().get(link.getAttribute("href"));

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"naredba-")
                .contains("; filename*=UTF-8''%D0%9D%D0%B0%D1%80%D0%B5%D0%B4%D0%B1%D0%B0")
                .endsWith("7.pdf");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void statementIsAtTheFootOfEveryPageWithItsObligatoryHeadings() {
        open("/en/events");
        page().locator(".foot-links a").nth(1).click();

        assertThat(page().locator(".statement h2")).hasText(new String[] {
            "Compliance status",
            "Non-accessible content",
            "Preparation of this accessibility statement",
            "Feedback and contact information",
            "Enforcement procedure"
        });
        assertThat(site().get("/no-such-page").body()).contains("/obshtina/deklaratsia-za-dostapnost#feedback");
    }

    @Override
    protected boolean expects(String complaint) {
        // the file that is refused
        return complaint.contains("400");
    }
}
