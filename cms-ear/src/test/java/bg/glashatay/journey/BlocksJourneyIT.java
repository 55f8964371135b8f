package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor puts opening hours into a page by the keyboard; when the hours change, so does the page. */
class BlocksJourneyIT extends Journey {

    private static final String DOCUMENTS = "/api/v1/documents";

    private final String hours = "Работно време на музея " + UUID.randomUUID();
    private ApiClient author;
    private ApiClient reviewer;
    private ApiClient publisher;

    @BeforeEach
    void people() {
        author = ApiClient.of(site(), "author");
        reviewer = ApiClient.of(site(), "reviewer");
        publisher = ApiClient.of(site(), "publisher");
    }

    @Test
    void blockIsInsertedByKeyboardAndItsNextEditionChangesThePage() {
        var block = begin(hours, "от 9:00 до 17:00");
        publish(block);
        login("author");

        var edit = EditPage.begin(page(), address("/editor/documents/new"), "kultura", "Музеят " + UUID.randomUUID());
        edit.type("lead", "Кога е отворен.").typeBody(List.of("Заповядайте.", ""));
        insertByKeyboard();
        page().keyboard().insertText("Входът е свободен.");
        assertThat(page().locator(".gl-rt-block")).containsText("от 9:00 до 17:00");
        assertAccessible(page());
        assertThat(edit.value("body"))
                .matches("<p>Заповядайте.</p><div data-block=\"\\d+\"></div><p>Входът е свободен.</p>");
        edit.save().submit();

        var path = readAndPublished(edit.address());
        var citizen = pageWithoutJavaScript();
        citizen.navigate(address(path));
        assertThat(citizen.locator("figure.reused figcaption")).hasText(hours);
        assertThat(citizen.locator("figure.reused")).containsText("от 9:00 до 17:00");
        assertValidHtml(path);

        change(block);
        citizen.reload();
        assertThat(citizen.locator("figure.reused")).containsText("от 10:00 до 18:00");
        assertNarrow(path);
    }

    /** Along the toolbar to the tool, into its dialog, and back into the text behind the block. */
    private void insertByKeyboard() {
        var tool = page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Вмъкване на блок"));
        page().keyboard().press("Alt+F10");
        for (int i = 0; i < 20 && !isFocused(tool); i++) {
            page().keyboard().press("ArrowRight");
        }
        assertThat(tool).isFocused();
        page().keyboard().press("Enter");
        var dialog = page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        page().keyboard().press("Enter");
        assertThat(dialog).containsText("Изберете блок от списъка.");
        page().keyboard().insertText(hours);
        assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("Намерени: 1");
        assertAccessible(page());
        page().keyboard().press("Enter");
        assertThat(dialog).not().isVisible();
    }

    private static boolean isFocused(Locator tool) {
        return (boolean) tool.evaluate("tool => tool === document.activeElement");
    }

    /** What the reviewer reads is what citizens will, and who publishes it leads there. */
    private String readAndPublished(String edition) {
        var other = anotherPage();
        login(other, "reviewer");
        other.navigate(edition + "/review");
        assertThat(other.locator(".reading .reading-block")).containsText("Работно време: " + hours);
        assertAccessible(other);
        other.locator("#approve").click();
        assertThat(other.locator(".state-READY")).isVisible();
        var publishing = anotherPage();
        login(publishing, "publisher");
        publishing.navigate(edition + "/review");
        publishing.locator("#publish").click();
        assertThat(publishing.locator(".state-PUBLISHED")).isVisible();
        return publishing.locator(".writing-text .notice a").getAttribute("href");
    }

    /** Who decides about the block is told of the pages before. */
    private void change(String block) {
        var opened = author.post(
                block.replaceFirst("/editions/.*", "/editions"),
                Json.createObjectBuilder().add("language", "bg").build());
        var next = opened.header("Location");
        var content = Json.createObjectBuilder(opened.json().getJsonObject("content"))
                .add("body", "<p>от 10:00 до 18:00</p>")
                .build();
        assertThat(author.put(next, content, opened.header("ETag")).status()).isEqualTo(200);
        author.take(next, "SUBMIT");

        var other = anotherPage();
        login(other, "reviewer");
        other.navigate(address("/editor/documents?type=block&state=in-review"));
        other.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(hours).setExact(true))
                .click();
        other.navigate(other.url().replaceAll("/review$", "") + "/review");
        assertThat(other.locator(".block-uses h2")).containsText("Стои на 1 публикувана страница");
        assertThat(other.locator(".block-uses .uses a")).hasCount(1);
        assertAccessible(other);
        approve(next);
        other.locator(".block-uses .uses a").click();
        assertThat(other.locator(".reading-block")).containsText("от 9:00");

        publisher.take(next, "PUBLISH");
        var withdrawing = anotherPage();
        login(withdrawing, "publisher");
        withdrawing.navigate(address("/editor/documents?type=block&text=" + hours.replace(' ', '+')));
        withdrawing
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(hours).setExact(true))
                .click();
        withdrawing.navigate(withdrawing.url() + "/review");
        withdrawing.locator("[data-opens=withdrawing]").click();
        assertThat(withdrawing.locator("#withdrawing"))
                .containsText("Блокът веднага изчезва от 1 публикувана страница");
        assertThat(withdrawing.locator("#withdraw")).hasAttribute("value", "Оттегли блока от 1 страница");
        assertAccessible(withdrawing);
    }

    private void assertNarrow(String path) {
        var phone = pageOnPhone();
        phone.navigate(address(path));
        assertThat(phone.locator("figure.reused")).isVisible();
        assertAccessible(phone);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private String begin(String title, String text) {
        var made = author.post(
                DOCUMENTS,
                Json.createObjectBuilder()
                        .add("type", "BLOCK")
                        .add("kind", "HOURS")
                        .add("language", "bg")
                        .add("title", title)
                        .add("section", "kultura")
                        .add("body", "<p>" + text + "</p>")
                        .build());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.header("Location");
    }

    private void publish(String edition) {
        author.take(edition, "SUBMIT");
        approve(edition);
        assertThat(publisher.take(edition, "PUBLISH").text("state")).isEqualTo("PUBLISHED");
    }

    private void approve(String edition) {
        var hash = reviewer.get(edition).text("contentHash");
        assertThat(reviewer.take(edition, "APPROVE", "contentHash", hash).text("state"))
                .isEqualTo("READY");
    }

    private String address(String path) {
        return site().address(path).toString();
    }
}
