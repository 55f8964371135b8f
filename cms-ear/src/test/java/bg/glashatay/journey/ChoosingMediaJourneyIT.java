package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures and documents are brought in by file dialog, drag and paste, chosen in one dialog, and said something of. */
class ChoosingMediaJourneyIT extends Journey {

    private static final FilePayload NO_PDF =
            new FilePayload("Страница.pdf", "application/pdf", "<html>,</html>".getBytes(StandardCharsets.UTF_8));

    private EditPage edit;

    @BeforeEach
    void beginText() {
        login("author");
        edit = EditPage.begun(page(), site(), "obshtina", "Снимки и файлове");
    }

    @Test
    void severalFilesAreBroughtInAtOnceAndTheRefusedOneIsToldInASentence() {
        page().locator(".attachments [data-bring]").click();
        page().locator("#media-files").setInputFiles(new FilePayload[] {pdf("Първи"), NO_PDF, pdf("Втори")});

        assertThat(page().locator(".upload[data-state=refused] .upload-said"))
                .containsText("Файлове от този вид не се приемат");
        assertThat(chooser().locator("[data-count]")).hasText("Избрани: 2");
        assertAccessible(page());
        chooser().locator("[data-use]").click();

        var titles = page().locator(".attachment input");
        assertThat(titles).hasCount(2);
        assertThat(titles.first()).hasValue("Първи");
        assertThat(titles.first()).isFocused();
        edit.save();
        page().reload();
        assertThat(page().locator(".attachment input").nth(1)).hasValue("Втори");
    }

    @Test
    void filesAreDroppedOnTheListAndPicturesPastedIntoTheDialog() {
        // the corner says how uploads went when none is listed in it any more
        page().evaluate("glashatayMedia.upload([])");
        assertThat(page().locator("#media-uploads")).not().hasAttribute("hidden", "");
        assertAccessible(page());

        HandedOver.drop(page().locator("[data-attachments]"), pdf("Пуснат"));
        assertThat(page().locator(".attachment input")).hasValue("Пуснат");

        page().locator("[data-lead-image] [data-choose]").click();
        HandedOver.paste(chooser(), picture(new Color(0x224466), "image.png"));
        assertThat(chooser().locator("[aria-selected=true]")).containsText("Поставена снимка");
        page().keyboard().press("Escape");

        assertThat(chooser()).not().isVisible();
        assertThat(page().locator("[data-lead-image] [data-choose]")).isFocused();
        assertThat(page().locator("#leadImage")).hasValue("");
    }

    @Test
    void leadPictureIsChosenByKeyboardAndWhatIsSaidOfItReachesTheReviewer() {
        page().locator("[data-lead-image] [data-choose]").focus();
        page().keyboard().press("Enter");
        page().locator("#media-search").fill("most-nad");
        assertThat(chooser().locator("[role=option]")).hasCount(1);
        page().locator("#media-search").press("ArrowDown");
        page().keyboard().press("Enter");

        assertThat(page().locator("#leadImageAlt")).isFocused();
        assertThat(page().locator("#leadImageAuthor")).hasValue("„Глашатай“ (илюстрация)");
        edit.type("leadImageAlt", "Мостът през нощта");
        edit.type("leadImageCaption", "Мостът „Свети Иван“ – № 1");
        page().locator("#leadImageLicence").selectOption("cc-by-4");
        page().locator(".lead-frame summary").click();
        page().locator(".lead-shape input[value='16x9']").check();
        page().locator(".focus-mark").press("Shift+ArrowLeft");
        assertThat(page().locator("#leadImageFrame")).hasValue("16x9-40x50");
        assertAccessible(page());
        edit.type("lead", "Накратко.").typeBody(List.of("Надълго."));
        edit.save();

        page().reload();
        edit.ready();
        assertThat(page().locator("#leadImageCaption")).hasValue("Мостът „Свети Иван“ – № 1");
        assertThat(page().locator("#leadImageLicence")).hasValue("cc-by-4");
        assertThat(page().locator(".lead-frame [data-short]")).containsText("16:9");
        page().setViewportSize(360, 740);
        page().locator("[data-lead-image] [data-choose]").click();
        assertThat(page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page().keyboard().press("Escape");
        edit.submit();

        var reviewer = anotherPage();
        login(reviewer, "reviewer");
        reviewer.navigate(edit.address() + "/review");
        assertThat(reviewer.locator("[data-commented=leadImageCaption]")).containsText("Мостът „Свети Иван“ – № 1");
        assertThat(reviewer.locator("[data-commented=leadImageLicence]")).containsText("CC BY 4.0");
        assertThat(reviewer.locator(".reading-image img"))
                .hasAttribute("src", Pattern.compile(".*/w960-16x9-40x50/.*"));
    }

    @Test
    void wordsOfOnePictureDoNotStayUnderAnotherAndComeBackWithIt() {
        choose("most-nad");
        edit.type("leadImageAlt", "Мостът");
        choose("park-elenov");
        assertThat(page().locator("#leadImageAlt")).hasValue("");

        page().locator("#leadImageDecorative").check();
        assertThat(page().locator("#leadImageAlt")).not().isVisible();
        choose("most-nad");

        assertThat(page().locator("#leadImageAlt")).hasValue("Мостът");
        assertThat(page().locator("#leadImageDecorative")).not().isChecked();
    }

    @Test
    void sessionThatEndsBeforeAnUploadIsBegunAnewInPlaceAndTheFileArrives() {
        edit.type("lead", "Написаното остава.");
        page().locator(".attachments [data-bring]").click();
        chooser().locator("[data-count]").waitFor();
        page().context().clearCookies();
        page().locator("#media-files").setInputFiles(pdf("След влизане"));

        assertThat(page().locator("#session-password")).isFocused();
        page().locator("#session-password").fill(site().password());
        page().locator("#session button[type=submit]").click();

        assertThat(chooser().locator("[aria-selected=true]")).containsText("След влизане");
        chooser().locator("[data-use]").click();
        assertThat(page().locator("#lead")).hasValue("Написаното остава.");
        edit.save();
    }

    @Test
    void cutConnectionIsToldAndTheFileIsSentAgain() {
        page().locator(".attachments [data-bring]").click();
        assertThat(chooser().locator("[role=option]").first()).isVisible();
        page().context().setOffline(true);
        page().locator("#media-files").setInputFiles(pdf("Прекъснат"));
        assertThat(page().locator(".upload[data-state=failed]")).containsText("Връзката прекъсна");

        page().context().setOffline(false);

        assertThat(chooser().locator("[aria-selected=true]")).containsText("Прекъснат");
    }

    private Locator chooser() {
        return page().locator("#media-chooser");
    }

    private void choose(String name) {
        page().locator("[data-lead-image] [data-choose]").click();
        page().locator("#media-search").fill(name);
        assertThat(chooser().locator("[role=option]")).hasCount(1);
        chooser().locator("[role=option]").click();
        chooser().locator("[data-use]").click();
    }

    private static FilePayload pdf(String name) {
        var bytes = ("%PDF-1.7\n% " + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return new FilePayload(name + ".pdf", "application/pdf", bytes);
    }

    private static FilePayload picture(Color colour, String name) {
        var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, 640, 400);
        canvas.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return new FilePayload(name, "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected boolean expects(String complaint) {
        // the file that is refused, and the network that is cut
        return complaint.contains("400") || complaint.contains("ERR_INTERNET_DISCONNECTED");
    }
}
