package bg.glashatay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A citizen looks at the pictures of a gallery by the keyboard, on a phone, and without a script. */
class GalleryJourneyIT extends Journey {

    private static final int LEAST_TARGET = 44;

    @Test
    void picturesAreTurnedByKeyboardAndTheFocusComesBack() {
        var path = PublicPlace.GALLERY.paths(site()).get(0);
        open(path);
        var second = page().locator(".gallery a[data-sources]").nth(1);
        second.focus();

        page().keyboard().press("Enter");
        assertThat(window("Снимка 2 от 5")).isVisible();
        assertAccessible(page());
        page().keyboard().press("ArrowRight");
        assertThat(window("Снимка 3 от 5")).isVisible();
        page().keyboard().press("End");
        page().keyboard().press("ArrowRight");
        assertThat(window("Снимка 5 от 5").locator("img"))
                .hasAttribute("alt", "Клоните на Стария чинар, тъмни на фона на вечерното небе");
        assertThat(window("Снимка 5 от 5").locator("figcaption")).containsText("CC BY 4.0");
        page().keyboard().press("Home");
        assertThat(window("Снимка 1 от 5")).isVisible();
        page().keyboard().press("Escape");

        assertThat(page().locator("dialog[open]")).hasCount(0);
        assertThat(second).isFocused();
    }

    @Test
    void windowFitsAPhoneAndItsButtonsAFinger() {
        var phone = pageOnPhone();
        phone.navigate(site().address(PublicPlace.GALLERY.paths(site()).get(0)).toString());
        phone.locator(".gallery a[data-sources]").first().click();

        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(phone.locator("dialog button").first()).isVisible();
        for (var button : phone.locator("dialog button").all()) {
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(LEAST_TARGET);
            assertThat(button.boundingBox().width).isGreaterThanOrEqualTo(LEAST_TARGET);
        }
        phone.locator("dialog button").last().click();
        assertThat(phone.locator("dialog [role=status]")).containsText("Снимка 2 от 5");
    }

    @Test
    void captionThatIsLongerThanItsRoomIsScrolledByKeyboard() {
        var phone = pageOnPhone();
        phone.setViewportSize(320, 200);
        phone.navigate(site().address(PublicPlace.GALLERY.paths(site()).get(0)).toString());
        phone.locator(".gallery a[data-sources]").first().click();
        assertThat(phone.locator("dialog[open] figcaption")).hasJSProperty("tabIndex", 0);
        assertAccessible(phone);

        phone.keyboard().press("ArrowRight");
        assertThat(phone.locator("dialog[open] figcaption")).hasJSProperty("tabIndex", 0);
    }

    @Test
    void withoutAScriptEachPictureLeadsToItsLargeCopy() {
        var page = pageWithoutJavaScript();
        page.navigate(site().address(PublicPlace.GALLERY.paths(site()).get(0)).toString());

        var link = page.locator(".gallery a[data-sources]").first();

        assertThat(link).isVisible();
        // a browser shows a picture alone with a style of its own, and complains that ours forbid it
        var copy = site().get(link.getAttribute("href"));
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    private Locator window(String name) {
        return page().getByRole(
                        AriaRole.DIALOG,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
