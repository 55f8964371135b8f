package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator brings in an old site: uploads, tries, reads the report, and has it come as drafts. */
class ImportJourneyIT extends Journey {

    private static final String PAGE = "/editor/admin/import";

    /** Machines that are busy take a while. */
    private static final double PATIENCE = 60_000;

    static final String EXPORT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Стар сайт</title>"
            + "<link>https://stariat.example.bg</link><wp:wxr_version>1.2</wp:wxr_version>"
            + "<item><title>Пренесена новина „от стария сайт“</title><link>https://stariat.example.bg/novina-1/</link>"
            + "<dc:creator>ivan</dc:creator><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>"
            + "<wp:status>publish</wp:status><wp:post_date_gmt>2014-05-06 07:08:09</wp:post_date_gmt>"
            + "<content:encoded><![CDATA[Първи абзац.\n\nВтори <script>alert(1)</script>абзац.]]></content:encoded></item>"
            + "<item><title>Меню</title><wp:post_id>2</wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item>"
            + "</channel></rss>";

    @Test
    void administratorTriesAnExportAndBringsItIn() {
        login("admin");
        administer(page(), "Сайт", PAGE);
        page().locator("#upload-file").setInputFiles(export("stariat.xml", EXPORT));
        page().locator("form[enctype] button").click();
        assertThat(page().locator("#begin\\:file")).hasValue("stariat.xml");
        assertReadable(page());

        // a trial is what is chosen already
        page().locator("#begin\\:section").selectOption("kultura");
        page().locator("#begin\\:go").click();
        awaitEnd();
        assertThat(page().locator("#report")).containsText("Проба");
        assertThat(page().locator("table.rows")).containsText("Махнати са елементи");
        page().locator(".part-nav a[href*='verdict=DROPPED']").click();
        assertThat(page().locator("table.rows")).containsText("nav_menu_item");
        assertReadable(page());

        open(PAGE + "?file=stariat.xml");
        page().locator("#begin\\:mode input[value=DRAFTS]").check();
        page().locator("#begin\\:section").selectOption("kultura");
        page().locator("#begin\\:go").click();
        awaitEnd();
        page().locator("table.rows a").filter(named("Пренесена новина")).first().click();
        assertThat(page().locator("h1")).containsText("Пренесена новина");

        open(PAGE + "?file=stariat.xml");
        delete("stariat.xml");
    }

    @Test
    void whatIsNoExportIsSaidAndOthersMayNot() {
        login("admin");
        open(PAGE);
        page().locator("#upload-file").setInputFiles(export("picture.jpg", "x"));
        page().locator("form[enctype] button").click();
        assertThat(page().locator(".notice[role=alert]")).containsText("не може да се внесе");
        assertThat(page().locator(".notice[role=alert]")).isFocused();
        assertThat(page()).hasTitle(Pattern.compile("Грешка: Внасяне.*"));

        page().locator("#upload-file").setInputFiles(export("broken.xml", EXPORT.substring(0, 700)));
        page().locator("form[enctype] button").click();
        page().locator("#begin\\:go").click();
        awaitEnd();
        assertThat(page().locator("#report")).containsText("Файлът е повреден или непълен");
        open(PAGE + "?file=broken.xml");
        delete("broken.xml");

        page().context().clearCookies();
        login("section-editor");
        assertThat(open(PAGE).status()).isEqualTo(403);
        assertThat(open(PAGE + ".csv?run=50").status()).isEqualTo(403);
    }

    /** Asked for the file by its name, which no button of one click takes away. */
    private void delete(String file) {
        assertThat(page().locator("#begin\\:delete")).isHidden();
        page().locator("#begin details.confirm summary").click();
        assertThat(page().locator("#begin details.confirm p")).containsText("„" + file + "“");
        page().locator("#begin\\:delete").click();
        assertThat(page().locator(".notices")).containsText("„" + file + "“ е изтрит");
    }

    private static Locator.FilterOptions named(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    static FilePayload export(String name, String xml) {
        return new FilePayload(name, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The page looks again by itself. */
    private void awaitEnd() {
        assertThat(page().locator("#report[data-under-way=false]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }
}
