package bg.glashatay.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes the pictures in {@code docs/screenshots}: {@code mvn verify -Pscreenshots}. Without that profile they go to
 * the build's own folder.
 */
@Tag("screenshots")
class ScreenshotsIT extends Journey {

    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int TALL = 800;

    @ParameterizedTest
    @EnumSource(names = {"HOME", "SECTION", "NEWS", "MISSING"})
    void page(PublicPlace place) {
        var name = place.name().toLowerCase(Locale.ROOT).replace('_', '-');
        open(place.paths(site()).get(0));
        for (int width : new int[] {NARROW, WIDE}) {
            page().setViewportSize(width, TALL);
            photograph(name + "-" + width);
        }
    }

    private void photograph(String name) {
        // pictures further down are fetched when somebody comes near
        page().evaluate("document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')");
        page().waitForFunction("[...document.images].every(image => image.complete)");
        page().evaluate("document.fonts.ready");
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("glashatay.screenshots"), name + ".png"))
                .setFullPage(true));
    }
}
