package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The site as {@code docs} shows it, seen and heard, and what editors' guides show of the desk: {@code mvn verify -Pportrait} makes
 * {@code docs/screenshots} and {@code docs/screen-reader.md} anew. Without that profile they go to the build's folder.
 */
@Tag("portrait")
class PortraitIT extends Journey {

    private static final Path DOCS = Path.of(System.getProperty("glashatay.docs"));
    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int TALL = 800;

    private static final String PREFACE =
            """
            # One page, read aloud

            What a screen reader meets on a news page of the demo site, in its order, as Chromium's accessibility tree
            has it: one thing a line, its kind before its name, indented by what contains it. Made by
            `mvn verify -Pportrait`; `PublicPagesJourneyIT` holds the order of landmarks and headings on every template.

            ```text
            """;

    @ParameterizedTest
    @EnumSource(names = {"HOME", "SECTION", "NEWS", "SEARCH", "MISSING"})
    void pageIsPortrayed(PublicPlace place) {
        open(place.paths(site()).get(0));
        // a font that came too late for the first look is there for the second
        page().evaluate("document.fonts.ready");
        open(place.paths(site()).get(0));
        for (int width : new int[] {NARROW, WIDE}) {
            page().setViewportSize(width, TALL);
            photograph(place.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + width);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EDIT", "REVIEW"})
    void pageOfEditorsIsPortrayed(DeskPlace place) {
        login(place.account());
        open(place.path(site()));
        page().setViewportSize(WIDE, TALL);
        photograph("desk-" + place.name().toLowerCase(Locale.ROOT) + "-" + WIDE);
    }

    @Test
    void newsPageIsWrittenDownAsAScreenReaderSaysIt() throws IOException {
        open(PublicPlace.NEWS.paths(site()).get(0));
        var lines = ReadAloud.lines(page());

        assertThat(lines).hasSizeGreaterThan(20);
        Files.writeString(DOCS.resolve("screen-reader.md"), PREFACE + String.join("\n", lines) + "\n```\n");
    }

    private void photograph(String name) {
        // pictures further down are fetched when somebody comes near
        page().evaluate("document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')");
        // a promise within one look: the policy of public pages lets nobody look again and again
        page().evaluate("Promise.all([...document.images].map(image => image.decode()))");
        page().evaluate("document.fonts.ready");
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(DOCS.resolve("screenshots").resolve(name + ".png"))
                .setFullPage(true));
    }
}
