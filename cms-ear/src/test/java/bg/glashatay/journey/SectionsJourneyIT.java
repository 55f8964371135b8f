package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks after the sections arranges them with a mouse, with keys and without a script; citizens find their way. */
class SectionsJourneyIT extends Journey {

    private static final String TREE = "/editor/admin/sections";

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    /** Other journeys look at the demo's menu. */
    @AfterEach
    void retireWhatWasMade() {
        var page = anotherPage();
        login(page, "admin");
        for (int more = 0; more < 3; more++) {
            page.navigate(site().address(TREE).toString());
            var rows = page.locator(".arranged-row[id^='s']").filter(new Locator.FilterOptions().setHasText(word));
            if (rows.count() == 0) {
                return;
            }
            rows.last().locator("a").click();
            page.locator("#retire").click();
        }
    }

    @Test
    void refusedSectionIsToldAboveItsFormAndLeadsIntoItsFields() {
        login("admin");
        page().navigate(site().address(TREE + "/new").toString());
        page().locator("#save").click();

        var answer = page().locator("section.notice[role=alert]");
        assertThat(answer).isFocused();
        assertThat(answer.locator("a")).hasText(new String[] {
            "Напишете името на рубриката на български.", "Напишете името на рубриката на английски."
        });
        assertThat(page()).hasTitle(Pattern.compile("^Грешка: .+"));
        assertAccessible(page());
        answer.locator("a").last().press("Enter");
        assertThat(page().locator("#nameEn")).isFocused();
    }

    @Test
    void treeIsArrangedByKeysAndByDragging() {
        login("admin");
        make(page(), "Зелен " + word);
        make(page(), "Чист " + word);
        assertAccessible(page());

        var clean = row(page(), "Чист");
        clean.locator("[id$=':up']").focus();
        page().keyboard().press("Enter");
        assertThat(page().locator(".notice").first()).containsText("Чист " + word);
        assertThat(row(page(), "Чист").locator("[id$=':up']")).isFocused();
        assertThat(last(page())).containsText("Зелен");

        row(page(), "Зелен").locator("[id$=':in']").press("Enter");
        assertThat(row(page(), "Зелен")).hasClass(Pattern.compile("depth-2"));
        row(page(), "Зелен").locator("[id$=':out']").press("Enter");
        assertThat(row(page(), "Зелен")).hasClass(Pattern.compile("depth-1"));

        drag(page(), row(page(), "Зелен"), row(page(), "Чист"), 0.5);
        assertThat(row(page(), "Зелен")).hasClass(Pattern.compile("depth-2"));
        drag(page(), row(page(), "Зелен"), row(page(), "Чист"), 0.1);
        assertThat(row(page(), "Зелен")).hasClass(Pattern.compile("depth-1"));
        assertThat(last(page())).containsText("Чист");
        assertAccessible(page());
    }

    @Test
    void renamedSectionIsFoundAtItsOldAddressAndEmptyOnesAreRetiredWithoutAScript() {
        var plain = pageWithoutJavaScript();
        login(plain, "admin");
        make(plain, "Спокоен " + word);
        row(plain, "Спокоен").locator("[id$=':up']").click();
        assertThat(row(plain, "Спокоен").locator("[id$=':up']")).isFocused();
        row(plain, "Спокоен").locator("a").click();
        plain.locator("#slug").fill("Не може");
        plain.locator("#save").click();
        assertThat(plain.locator("#slug-error")).containsText("малки латински букви");
        plain.locator("#slug").fill("tih-" + word);
        plain.locator("#save").click();

        assertThat(row(plain, "Спокоен")).containsText("/tih-" + word);
        var led = site().get("/spokoen-" + word);
        assertThat(led.statusCode()).isEqualTo(301);
        assertThat(led.headers().firstValue("Location")).hasValue("/tih-" + word);

        row(plain, "Спокоен").locator("a").click();
        plain.locator("#retire").click();
        assertThat(site().get("/tih-" + word).statusCode()).isEqualTo(410);
        assertThat(site().get("/spokoen-" + word).statusCode()).isEqualTo(410);
    }

    @Test
    void menuIsArrangedAndLeavesOutWhatALanguageDoesNotHave() {
        login("admin");
        open("/editor/admin/menus");
        assertAccessible(page());
        page().locator("#address").fill("/okolna-sreda");
        page().locator("#menu").selectOption("FOOTER");
        page().locator("#labelBg").fill("Природа " + word);
        page().locator("#add").click();
        var item = page().locator(".arranged-row").filter(new Locator.FilterOptions().setHasText("Природа " + word));
        item.locator("[id$=':up']").press("Enter");
        assertThat(item.locator("[id$=':up']")).isFocused();

        open("/");
        assertThat(page().locator(".foot-menu")).containsText("Природа " + word);
        open("/en/");
        assertThat(page().locator(".foot-menu")).containsText("Environment");
        open("/editor/admin/menus");
        item.locator("[id$=':remove']").click();
        assertThat(item).hasCount(0);
    }

    @Test
    void oldAddressLeadsOnAndAWrongTableIsToldLineByLine() {
        login("admin");
        open("/editor/admin/redirects");
        page().locator("#from").fill("/Стар-" + word + "/Страница.php?id=5");
        page().locator("#to").fill("//evil.example");
        page().locator("#save").click();
        assertThat(page().locator("#to-error")).containsText("https://");
        assertAccessible(page());
        page().locator("#to").fill("/kultura");
        page().locator("#save").click();
        assertThat(page().locator(".notice").first()).containsText("/kultura");
        var led = site().get("/%D0%A1%D1%82%D0%B0%D1%80-" + word
                + "/%D0%A1%D1%82%D1%80%D0%B0%D0%BD%D0%B8%D1%86%D0%B0.php?id=5");
        assertThat(led.statusCode()).isEqualTo(301);
        assertThat(led.headers().firstValue("Location")).hasValue("/kultura");

        open("/editor/admin/redirects/import");
        page().locator("#csv").fill("/a-" + word + ";/kultura\n/b-" + word + ";ftp://example.bg\n");
        page().locator("#take").click();
        assertThat(page().locator("#summary")).isFocused();
        assertThat(page().locator(".redirects tbody tr").first()).containsText("отказан");
        assertAccessible(page());
        assertThat(site().get("/a-" + word).statusCode()).isEqualTo(404);
        page().locator("#csv").fill("/a-" + word + ";/kultura\n/media/b-" + word + ".pdf;\n");
        page().locator("#take").click();
        assertThat(page().locator("#summary")).containsText("Нови: 2");
        assertThat(site().get("/A-" + word + "/").statusCode()).isEqualTo(301);
        assertThat(site().get("/media/b-" + word + ".pdf").statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/teatar-i-muzika", "/kultura?year=2026", "/tag/teatar", "/en/tag/theatre"})
    void citizensFindTheirWay(String path) {
        var answer = site().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("nav.trail ol a").first().attr("href"))
                .isEqualTo(path.startsWith("/en") ? "/en/" : "/");
    }

    private static void make(Page page, String name) {
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1" + TREE + "/new"));
        page.locator("#nameBg").fill(name);
        page.locator("#nameEn").fill("Trial");
        page.locator("#save").click();
        row(page, name).waitFor();
    }

    private static Locator row(Page page, String name) {
        // by its link: a row also names the section that it stands in
        var link = page.locator("a").filter(new Locator.FilterOptions().setHasText(name));
        return page.locator(".arranged-row[id^='s']").filter(new Locator.FilterOptions().setHas(link));
    }

    private static Locator last(Page page) {
        return page.locator(".arranged[data-arranged='tree'] > li").last();
    }

    private static void drag(Page page, Locator from, Locator to, double height) {
        var box = to.boundingBox();
        from.locator(".grip").dragTo(to, new Locator.DragToOptions().setTargetPosition(60, box.height * height));
    }
}
