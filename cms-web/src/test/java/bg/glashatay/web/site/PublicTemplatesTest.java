package bg.glashatay.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.EditionState;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.web.shared.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler cannot see of the citizens' pages: keys, fonts, and that nothing comes from elsewhere. */
class PublicTemplatesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("text\\['([^']+)']");
    private static final Pattern FONT = Pattern.compile("fonts/[a-z-]+\\.woff2\\?v=[0-9]+");

    @Test
    void everyKeyIsInTheBundle() throws IOException {
        var texts = Bundle.of("site", Language.BG).all().keySet();

        assertThat(texts).containsAll(found(KEY, templates()));
    }

    @Test
    void previewHasAWordForEveryState() {
        assertThat(Bundle.of("site", Language.EN).all().keySet())
                .containsAll(Arrays.stream(EditionState.values())
                        .map(state -> "preview." + state)
                        .toList());
    }

    @Test
    void preloadedFontsAreThoseOfTheStyleSheet() throws IOException {
        var used = found(FONT, styleSheet());

        assertThat(found(FONT, templates())).isNotEmpty().isSubsetOf(used);
        assertThat(used.stream().map(font -> WEBAPP.resolve("assets").resolve(font.split("\\?")[0])))
                .allMatch(Files::exists);
    }

    @Test
    void nothingComesFromElsewhereAndNothingRuns() throws IOException {
        assertThat(templates() + styleSheet())
                .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//")
                .doesNotContainPattern("url\\(\"?(?:https?:)?//")
                .doesNotContain("style=\"", "onclick", "@import", "h:head", "h:form");
    }

    @Test
    void onlyTheSearchPageAndGalleriesHaveAScriptAndItIsAFileOfOurs() throws IOException {
        var search = read(WEBAPP.resolve("WEB-INF/public/search.xhtml"));
        var document = read(WEBAPP.resolve("WEB-INF/public/document.xhtml"));

        assertThat(templates().split("<script", -1)).hasSize(2);
        assertThat(templates().split("assets.script", -1)).hasSize(2);
        assertThat(document).containsOnlyOnce("assets.script('/assets/gallery.js')");
        assertThat(search).containsOnlyOnce("<script src=\"#{assets.address('/assets/search/suggest.js')}\" defer");
    }

    /** The desk's large sheets are put together in the same way. */
    @ParameterizedTest
    @CsvSource({
        "public.css, public",
        "desk/desk.css, look",
        "desk/publishing.css, publishing",
        "desk/history.css, history"
    })
    void everyPartIsInItsStyleSheetOnce(Path sheet, Path folder) throws IOException {
        var whole = WEBAPP.resolve("assets").resolve(sheet);
        try (var parts = Files.list(whole.resolveSibling(folder))) {
            var names = parts.map(part -> folder + "/" + part.getFileName()).toList();

            assertThat(found(Pattern.compile("@import \"(.+)\";\n"), read(whole)))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private static String templates() throws IOException {
        try (var pages = Files.list(WEBAPP.resolve("WEB-INF/public"));
                var parts = Files.list(WEBAPP.resolve("WEB-INF/includes/site"))) {
            return Stream.of(
                            pages,
                            parts,
                            Stream.of(
                                    WEBAPP.resolve("WEB-INF/templates/public.xhtml"),
                                    WEBAPP.resolve("WEB-INF/tags/entry.xhtml")))
                    .flatMap(files -> files)
                    .map(PublicTemplatesTest::read)
                    .map(page -> page.replaceAll("(?s)<!--.*?-->", ""))
                    .collect(Collectors.joining());
        }
    }

    private static String styleSheet() throws IOException {
        try (var parts = Files.list(WEBAPP.resolve("assets/public"))) {
            return parts.map(PublicTemplatesTest::read).collect(Collectors.joining());
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .distinct()
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
