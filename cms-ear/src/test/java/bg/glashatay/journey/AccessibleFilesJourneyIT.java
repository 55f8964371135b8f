package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.MadeFile;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A PDF that shuts readers out is told to whoever offers it, to whoever looks after files, and to citizens. */
class AccessibleFilesJourneyIT extends Journey {

    /** Files of other tests may be read first, on a machine that has other things to do. */
    private static final double READ_BY_THEN = 180_000;

    /** The demo's order of the mayor, which is a scan. */
    private static final String SCAN = "text=%D0%A0%D0%94-09-87";

    /** A scan, too, of somebody else's. */
    private static final String OPINION =
            "text=%D1%81%D1%82%D0%B0%D0%BD%D0%BE%D0%B2%D0%B8%D1%89%D0%B5+%D0%BA%D0%B0%D0%BC%D0%B5%D0%BD%D0%BD%D0%B8%D1%8F";

    @Test
    void writerSaysHowAFileWithoutTagsReachesEverybodyAndTheReviewerReadsIt() {
        login("author");
        var edit = EditPage.begin(
                page(), site().address("/editor/documents/new").toString(), "obshtina", "Протокол от обсъждането");
        edit.type("lead", "Накратко.").typeBody(List.of("Същото, което е в протокола."));
        page().locator(".attachments [data-bring]").click();
        page().locator("#media-files")
                .setInputFiles(new FilePayload(
                        "Протокол.pdf", "application/pdf", MadeFile.pdf("Minutes " + UUID.randomUUID())));
        page().locator("#media-chooser [data-use]").click();

        var choice = page().getByLabel("Как съдържанието стига до всички");
        assertThat(choice).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(READ_BY_THEN));
        assertThat(page().locator(".attachment-report")).containsText("Документът няма структурни етикети");
        assertAccessible(page());

        page().locator("#submit").click();
        assertThat(page().locator("[data-errors]")).isFocused();
        assertThat(page().locator("#attachments-error"))
                .containsText("Файлът „Протокол“ няма структура за екранни четци");
        assertAccessible(page());
        page().setViewportSize(360, 740);
        assertThat(page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page().locator("[data-errors] a[data-leads-to=attachments]").press("Enter");
        assertThat(choice).isFocused();
        assertThat(choice).isInViewport();

        choice.selectOption("html-version");
        edit.save();
        page().reload();
        edit.ready();
        assertThat(choice).hasValue("html-version");
        edit.submit();

        var reviewer = anotherPage();
        login(reviewer, "reviewer");
        reviewer.navigate(edit.address() + "/review");
        assertThat(reviewer.locator(".reading-files"))
                .containsText("Посочено от редактора: Текстът на тази страница замества файла.");
        assertThat(reviewer.locator(".reading-files")).containsText("Документът няма структурни етикети");
    }

    @Test
    void libraryTellsWhichPdfFilesShutReadersOutAndWhatToDo() {
        login("section-editor");
        waitUntilRead(page(), "/editor/library?faulty=yes&" + SCAN);
        assertThat(page().getByLabel("PDF с проблеми в достъпността")).isChecked();
        assertThat(page().locator(".library-card")).containsText("Сканиран");
        assertAccessible(page());

        page().locator(".library-name a").click();
        var report = page().locator(".full-report");
        assertThat(report).containsText("Екранните четци не го прочитат");
        assertThat(report.locator("dd")).hasText(new String[] {"1, само изображения", "Няма", "Не е посочен", "Няма"});
        assertAccessible(page());
        page().setViewportSize(360, 740);
        assertThat(page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

        open("/editor/library?faulty=yes&ui=en&" + SCAN);
        assertThat(page().getByLabel("PDFs with accessibility problems")).isChecked();
        assertThat(page().locator(".library-card")).containsText("Scanned");
        assertThat(page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(ApiClient.of(site(), "author")
                        .get("/api/v1/media?faulty=true&" + SCAN)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonObject("reading")
                        .getJsonArray("faults")
                        .getValuesAs(JsonString::getString))
                .containsExactly("SCANNED");
    }

    @Test
    void citizensAreToldInBothLanguagesWhatStandsForAScannedFileAndWhereToAskForAnother() {
        var editor = anotherPage();
        login(editor, "author");
        waitUntilRead(editor, "/editor/library?faulty=yes&" + SCAN);
        waitUntilRead(editor, "/editor/library?faulty=yes&" + OPINION);

        open("/transport/zapoved-za-dvizhenieto-po-kamennia-most");
        assertThat(told(page())).hasText(new String[] {
            "Този файл не е напълно достъпен за екранни четци. Същото съдържание е в текста на тази страница.",
            "Този файл не е напълно достъпен за екранни четци. Как да получите файла в друга форма"
        });
        assertAccessible(page());
        assertValidHtml("/transport/zapoved-za-dvizhenieto-po-kamennia-most");

        page().locator("a[hreflang=en]").first().click();
        assertThat(told(page())).hasText(new String[] {
            "This file is not fully accessible to screen readers. The text of this page has the same content.",
            "This file is not fully accessible to screen readers. How to get the file in another form"
        });
        assertAccessible(page());
        told(page()).locator("a").click();
        assertThat(page().locator(".statement")).isVisible();
    }

    private static Locator told(Page page) {
        return page.locator(".files .file-access");
    }

    /** The demo's files are read when the server has started, one after another. */
    private void waitUntilRead(Page page, String list) {
        var address = site().address(list).toString();
        long end = System.nanoTime() + (long) (READ_BY_THEN * 1_000_000);
        page.navigate(address);
        while (page.locator(".library-card").count() == 0 && System.nanoTime() < end) {
            page.waitForTimeout(1_000);
            page.navigate(address);
        }
        assertThat(page.locator(".library-card")).hasCount(1);
    }
}
