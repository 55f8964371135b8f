package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bg.glashatay.journey.Texts.Text;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.json.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of citizens and of editors, narrow and wide, light and dark, for whoever looks after how they look:
 * {@code mvn verify -Pportrait} puts them into {@code docs/screenshots/all}, which is not committed.
 */
@Tag("album")
class WholeAlbumIT extends Journey {

    /** What answers citizens' forms, and what a web server says in place of a search: no address of the site leads there. */
    static final List<String> ANSWERS = List.of(
            "search-away", "feedback-thanks", "feedback-again", "preview-mend", "preview-answered", "preview-closed");

    /** A page that comes after an import. */
    static final String IMPORT_REPORT = "transfer/report";

    /** A page without a face: its address leads on. */
    static final String NEVER_SEEN = "notifications/open";

    private static final Path FOLDER = Path.of(System.getProperty("glashatay.docs"), "screenshots", "all");
    private static final int TALL = 800;
    private static final String LONG_TITLE =
            "Удължава се срокът за подаване на заявления по Националната програма за енергийна ефективност на"
                    + " многофамилните жилищни сгради – най-високоенергоспестяващите санирания ще се изпълнят с предимство"
                    + " през 2027 г.";

    @ParameterizedTest
    @EnumSource
    void citizensSee(PublicPlace place) {
        var paths = place.paths(site());
        for (int i = 0; i < paths.size(); i++) {
            open(paths.get(i));
            take(page(), "public-" + word(place) + (i == 0 ? "" : "-en"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWS", "ACT", "EVENT", "HOME"})
    void citizensPrint(PublicPlace place) {
        open(place.paths(site()).get(0));
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page().setViewportSize(794, TALL);
        settle(page());
        shoot(page(), "public-print-" + word(place));
    }

    @Test
    void citizensSeeASearchThatIsAway() {
        open("/search/away");
        take(page(), "public-search-away");
    }

    @Test
    void citizensSeeAnArchiveWithoutTexts() {
        open("/obshtina?year=1990");
        take(page(), "public-archive-empty");
    }

    @Test
    void citizensAreAnsweredWhatTheyWrite() {
        var address = "/uslugi/mestni-danatsi-i-taksi";
        open(address);
        page().locator(".feedback summary").click();
        take(page(), "public-feedback");
        page().locator("button[value=unsaid]").click();
        take(page(), "public-feedback-again");
        open(address);
        page().locator("button[value=yes]").first().click();
        assertThat(page().locator("h1")).hasText("Благодарим ви");
        take(page(), "public-feedback-thanks");
    }

    @Test
    void whoeverHasALinkReadsAndAnswers() {
        var text = new Texts(site(), "author", "kultura").draft();
        var link = ApiClient.of(site(), "author")
                .post(
                        text.address() + "/previews",
                        Json.createObjectBuilder()
                                .add("label", "инж. Петров, отдел „Пътища“")
                                .add("until", LocalDate.now().plusDays(7).toString())
                                .build())
                .text("address");
        page().navigate(link);
        take(page(), "public-preview");
        page().locator(".marker a").click();
        page().getByLabel("Вашето име").fill("инж. Петров");
        page().getByLabel("Има грешки").check();
        page().getByText("Изпратете отговора").click();
        take(page(), "public-preview-mend");
        page().getByLabel("Какво трябва да се поправи").fill("Не е 24, а 25 февруари.");
        page().getByText("Изпратете отговора").click();
        take(page(), "public-preview-answered");
        open("/preview/B22GCxRJwFXEGROiJc6UFmpSJle4pKASSWGKIHXF6WM");
        take(page(), "public-preview-closed");
    }

    @Test
    void longTitleIsSeenEverywhere() {
        var texts = new Texts(site(), "author", "transport");
        var text = texts.published(texts.draft(LONG_TITLE));
        var path = ApiClient.of(site(), "publisher").get(text.address()).text("path");
        open(path);
        take(page(), "public-long-title");
        open("/transport");
        take(page(), "public-long-title-in-section");
        open("/");
        take(page(), "public-long-title-at-home");
        login("publisher");
        open("/editor/documents?text=%D0%A3%D0%B4%D1%8A%D0%BB%D0%B6%D0%B0%D0%B2%D0%B0");
        take(page(), "desk-long-title-in-documents");
        page().locator("main table a[href*='/editor/editions/']").first().click();
        take(page(), "desk-long-title-in-edit");
    }

    @ParameterizedTest
    @EnumSource
    void editorsSee(DeskPlace place) {
        if (!place.account().isEmpty()) {
            login(place.account());
        }
        open(place.path(site()));
        take(page(), "desk-" + word(place));
    }

    @ParameterizedTest
    @CsvSource({
        "login, '', /login, '#submit'",
        "new, author, /editor/documents/new, '#create'",
        "block, author, /editor/blocks/new, '#create'",
        "section, admin, /editor/admin/sections/new, 'main form [type=submit]'",
        "account, admin, /editor/admin/accounts/new, 'main form [type=submit]'",
        "redirect, admin, /editor/admin/redirects, '#save'",
        "token, admin, /editor/admin/tokens, 'input[id$=create]'",
        "password, author, /editor/password, 'main form [type=submit]'",
        "synonym, publisher, /editor/search/synonyms, '#add'",
        "promoted, publisher, /editor/search/promoted, '#add'",
    })
    void editorsAreToldWhatIsMissing(String name, String account, String path, String button) {
        if (!account.isEmpty()) {
            login(account);
        }
        open(path);
        page().locator(button).first().click();
        assertThat(page().locator("[aria-invalid=true], [role=alert], .notice").first())
                .isVisible();
        take(page(), "desk-refused-" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "scheduling, READY, publisher",
        "emergency, DRAFT, duty",
        "withdrawing, PUBLISHED, publisher",
        "unpublishing, PUBLISHED, publisher",
        "expiring, PUBLISHED, publisher",
        "reminding, PUBLISHED, author",
        "discarding, DRAFT, author",
    })
    void editorsAreAsked(String dialog, String state, String account) {
        var texts = new Texts(site(), "author", account.equals("duty") ? "sigurnost" : "kultura");
        var text = state.equals("READY") ? texts.ready() : state.equals("DRAFT") ? texts.draft() : texts.published();
        login(account);
        page().navigate(edition(text) + (dialog.equals("discarding") ? "" : "/review"));
        var folded = page().locator(".rare-steps:not([open]) summary");
        var opener = page().locator("[data-opens=" + dialog + "]");
        if (!opener.isVisible() && folded.count() > 0) {
            folded.click();
        }
        opener.click();
        assertThat(page().locator("#" + dialog)).isVisible();
        take(page(), "desk-dialog-" + dialog);
    }

    @Test
    void editorsChooseAPicture() {
        login("author");
        page().navigate(edition(new Texts(site(), "author", "kultura").draft()));
        page().locator(".attachments [data-bring]").waitFor();
        page().locator(".attachments [data-bring]").click();
        assertThat(page().locator("dialog[open]")).isVisible();
        take(page(), "desk-dialog-chooser");
    }

    @Test
    void editorsAreToldThatTwoWroteAtOnce() {
        var text = new Texts(site(), "author", "kultura").draft();
        login("author");
        var address = edition(text);
        var first = EditPage.open(page(), address);
        var colleague = anotherPage();
        login(colleague, "author2");
        EditPage.open(colleague, address).type("lead", "Друго въведение.").save();
        first.type("lead", "Мое въведение.").trySaving("conflict");
        take(page(), "desk-conflict");
    }

    @Test
    void administratorReadsWhatAnImportBrought() {
        login("admin");
        open("/editor/admin/import");
        page().locator("#upload-file").setInputFiles(ImportJourneyIT.export("album.xml", ImportJourneyIT.EXPORT));
        page().locator("form[enctype] button").click();
        page().locator("#begin\\:section").selectOption("kultura");
        take(page(), "desk-import-chosen");
        page().locator("#begin\\:go").click();
        assertThat(page().locator("#report")).containsText("Проба");
        page().waitForURL("**/editor/admin/import/*");
        assertThat(page().locator("#report[data-under-way=false]")).isVisible();
        take(page(), "desk-" + IMPORT_REPORT.replace('/', '-'));
    }

    /** Where the desk has the text's page. */
    private String edition(Text text) {
        page().navigate(site().address("/editor/documents").toString() + "?text="
                + text.title().replace(" ", "+"));
        return site().address(page().locator("main table a[href*='/editor/editions/']")
                        .first()
                        .getAttribute("href"))
                .toString();
    }

    private static String word(Enum<?> place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void take(Page page, String name) {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
            for (int width : List.of(360, 1280)) {
                page.setViewportSize(width, TALL);
                settle(page);
                shoot(page, name + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT));
                assertEquals(
                        width,
                        page.evaluate("document.documentElement.scrollWidth"),
                        "sticks out to the side: " + name);
            }
        }
    }

    /** Pictures further down are fetched when somebody comes near; one that is missing is seen as missing. */
    private static void settle(Page page) {
        page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')");
        page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => {})))");
        page.evaluate("document.fonts.ready");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }
}
