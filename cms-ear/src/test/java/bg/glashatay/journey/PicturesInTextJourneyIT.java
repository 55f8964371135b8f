package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.it.MadeFile;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An author pastes a picture into a text, is led to it because it is not described, and puts a gallery in order. */
class PicturesInTextJourneyIT extends Journey {

    @Test
    void pictureIsPastedDescribedAndCaptionedAndAGalleryPutInOrderByKeyboard() {
        login("author");
        var edit = EditPage.begin(
                page(), site().address("/editor/documents/new").toString(), "kultura", "Мостът " + UUID.randomUUID());
        edit.type("lead", "Мостът е ремонтиран.").typeBody(List.of("Мостът днес.", ""));
        HandedOver.paste(page().locator(":focus"), new FilePayload("image.jpg", "image/jpeg", MadeFile.jpeg()));
        var picture = page().locator(".gl-rt-picture-card");
        assertThat(picture).containsText("Снимката още не е описана.");
        assertThat(picture.locator("img")).hasJSProperty("naturalWidth", 600);
        edit.save();

        page().locator("#submit").click();
        page().locator("a[data-about=picture-not-described]").click();
        page().keyboard().press("Alt+Enter");
        assertThat(page().getByLabel("Описание", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page().keyboard().insertText("Каменен мост с три свода");
        assertAccessible(page());
        page().getByRole(AriaRole.DIALOG).getByText("Запази").click();
        picture.locator("figcaption").click();
        page().keyboard().insertText("Мостът след ремонта");
        page().keyboard().press("Enter");

        gallery();
        assertThat(page().locator(".gl-rt-gallery-card .gl-rt-picture-card")).hasCount(2);
        var first = page().locator(".gl-rt-gallery-card img").first().getAttribute("src");
        page().keyboard().press("Alt+ArrowDown");
        assertThat(page().locator(".gl-rt-gallery-card img").last()).hasAttribute("src", first);
        assertAccessible(page());
        edit.save();

        var saved = edit.value("body");
        assertThat(saved)
                .matches(
                        "<p>Мостът днес.</p><figure data-picture=\"[0-9a-f]{64}\"><img alt=\"Каменен мост с три свода\">"
                                + "<figcaption>Мостът след ремонта</figcaption></figure>"
                                + "<div data-gallery=\"\">(<figure .*?</figure>){2}</div>");
        page().reload();
        edit.ready();
        assertThat(edit.value("body")).isEqualTo(saved);
        assertThat(picture.first()).containsText("Каменен мост с три свода");
        page().setViewportSize(360, 800);
        assertAccessible(page());
        assertPlacesAreKept(edit.address());
    }

    /** Nothing moves under whoever reads for a review while pictures are on their way. */
    private void assertPlacesAreKept(String edition) {
        page().route("**/editor/media/**", Route::abort);
        page().navigate(edition + "/review");
        assertThat(page().locator(".reading-picture img")).not().hasCount(0);
        for (var picture : page().locator(".reading-picture img").all()) {
            assertThat(picture.boundingBox().height).isGreaterThan(100);
        }
    }

    /** From the toolbar into the library's dialog, and back with two pictures. */
    private void gallery() {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Галерия").setExact(true))
                .click();
        var options = page().locator("#media-chooser [role=option]");
        options.nth(1).click();
        options.nth(2).click();
        page().locator("#media-chooser [data-use]").click();
    }
}
