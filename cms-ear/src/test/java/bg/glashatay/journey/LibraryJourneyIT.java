package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.MadeFile;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An editor brings a picture into the library, says what it shows and what matters in it, and takes it away again. */
class LibraryJourneyIT extends Journey {

    private static final Pattern FILE = Pattern.compile(".*/editor/library/[0-9a-f]{64}(\\?.*)?");

    private final List<Route> held = new ArrayList<>();

    @Test
    void whatIsAcceptedIsToldOfBesideWhatIsRefused() {
        var name = UUID.randomUUID() + ".jpg";
        login("author");
        open("/editor/library");

        page().locator("#upload-file").setInputFiles(new FilePayload[] {
            new FilePayload("лошо.jpg", "image/jpeg", "<svg/>".getBytes(StandardCharsets.UTF_8)),
            new FilePayload(name, "image/jpeg", MadeFile.jpeg())
        });

        assertThat(page().locator(".upload[data-state=refused]")).containsText("лошо.jpg");
        page().locator("[data-added] a").click();
        assertThat(page().locator(".library")).containsText(name);
    }

    /** Onto whatever place of the page: here the list, at the end of a page that was scrolled down. */
    @Test
    void filesAreDroppedAnywhereOnThePageSeveralAtOnceAndEachIsToldOf() {
        var names = List.of(UUID.randomUUID() + ".jpg", UUID.randomUUID() + ".jpg");
        login("author");
        open("/editor/library");
        var last = page().locator(".library-card").last();
        last.scrollIntoViewIfNeeded();

        HandedOver.drag(last, jpeg(names.get(0)));
        assertThat(page().locator("[data-library-upload] [data-drop]")).not().isEmpty();
        // what is on its way stays so, until it was seen
        page().route("**/editor/media/upload", held::add);
        HandedOver.drop(
                last,
                jpeg(names.get(0)),
                new FilePayload("лошо.jpg", "image/jpeg", "<svg/>".getBytes(StandardCharsets.UTF_8)),
                jpeg(names.get(1)));

        assertThat(page().locator("[data-library-upload] .upload progress:visible"))
                .hasCount(3);
        assertThat(page().locator(".upload").first()).isInViewport();
        assertAccessible(page());
        page().unroute("**/editor/media/upload");
        held.forEach(Route::resume);
        assertThat(page().locator(".upload[data-state=refused]")).containsText("лошо.jpg");
        page().locator("[data-added] a").click();
        assertThat(page().locator(".library")).containsText(names.get(0));
        assertThat(page().locator(".library")).containsText(names.get(1));
    }

    @Test
    void pictureIsPastedIntoThePageWithoutGoingToAnyFieldFirst() {
        login("author");
        open("/editor/library");

        HandedOver.paste(page().locator("body"), new FilePayload("image.jpg", "image/jpeg", MadeFile.jpeg()));

        page().waitForURL(FILE);
        assertThat(page().locator("h1")).containsText("Поставена снимка");
        assertThat(page().locator("main")).containsText("Файлът е в библиотеката.");
    }

    @Test
    void pictureIsUploadedDescribedByKeyboardFoundAndDeleted() {
        var word = "w" + UUID.randomUUID().toString().substring(0, 8);
        login("section-editor");
        open("/editor/library");
        assertAccessible(page());

        page().locator("#upload-file")
                .setInputFiles(new FilePayload(word + " мост.jpg", "image/jpeg", MadeFile.jpeg()));
        page().waitForURL(FILE);
        var file = page().url().replaceAll("\\?.*", "");
        assertThat(page().locator("h1")).hasText(word + " мост.jpg");
        page().locator("#alt").fill("Мостът над реката");
        var mark = page().getByRole(AriaRole.SLIDER);
        mark.focus();
        mark.press("Shift+ArrowLeft");
        mark.press("ArrowUp");
        assertThat(mark).hasAttribute("aria-valuetext", "40\u00A0% отляво, 49\u00A0% отгоре");
        assertAccessible(page());
        page().locator("#save").click();
        assertThat(page().locator(".notices")).containsText("Описанието е записано.");
        assertThat(page().locator("#focusX")).hasValue("40");
        assertThat(page().locator("#focusY")).hasValue("49");

        replacePageIsReadable(file);
        foundOnAPhone(word);

        open("/editor/library?unused=yes&text=" + word);
        assertAccessible(page());
        page().locator("input.choose").check();
        page().locator(".bulk button").click();
        assertAccessible(page());
        page().locator("#confirm").click();
        assertThat(page().locator("main")).containsText("Изтрит: 1 от 1 файл.");
        open("/editor/library?text=" + word);
        assertThat(page().locator(".filters + .empty-list")).isVisible();
        page().navigate(file);
        assertThat(page().locator("main")).containsText("Този файл е изтрит от Калин Минчев");
    }

    private void replacePageIsReadable(String file) {
        page().navigate(file + "/replace");
        page().locator(".library-small a").first().click();
        assertThat(page().locator(".library-pair img")).hasCount(2);
        assertAccessible(page());
    }

    /** Also without a script: the list and its filters are plain. */
    private void foundOnAPhone(String word) {
        var phone = pageOnPhone();
        login(phone, "section-editor");
        phone.navigate(site().address("/editor/library?text=" + word).toString());
        assertThat(phone.locator(".library-card")).hasCount(1);
        assertNarrow(phone);
        phone.locator(".library-name a").click();
        assertThat(phone.locator("#alt")).hasValue("Мостът над реката");
        assertNarrow(phone);
    }

    private static void assertNarrow(Page phone) {
        assertAccessible(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private static FilePayload jpeg(String name) {
        return new FilePayload(name, "image/jpeg", MadeFile.jpeg());
    }
}
