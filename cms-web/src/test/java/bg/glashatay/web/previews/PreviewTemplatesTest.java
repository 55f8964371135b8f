package bg.glashatay.web.previews;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.previews.Verdict;
import bg.glashatay.domain.shared.Language;
import bg.glashatay.web.shared.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler cannot see of the previews' pages. */
class PreviewTemplatesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp/WEB-INF");
    private static final Pattern KEY = Pattern.compile("(?:guestText|previewsText)\\['([^']+)']");

    @Test
    void everyKeyIsInTheBundle() throws IOException {
        assertThat(Bundle.of("previews", Language.EN).all().keySet())
                .containsAll(keys("public"))
                .containsAll(keys("includes/previews"));
    }

    @Test
    void everyVerdictHasAWord() {
        assertThat(Bundle.of("previews", Language.BG).all().keySet())
                .containsAll(Arrays.stream(Verdict.values())
                        .map(verdict -> "verdict." + verdict)
                        .toList());
    }

    @Test
    void messagesHaveTheirTitles() {
        assertThat(Bundle.of("previews", Language.BG).all().keySet())
                .contains("preview-closed.title", "preview-answered.title", "preview-mend.title");
    }

    private static List<String> keys(String folder) throws IOException {
        try (Stream<Path> pages = Files.list(WEBAPP.resolve(folder))) {
            var text = new StringBuilder();
            for (var page : pages.toList()) {
                text.append(Files.readString(page));
            }
            return KEY.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith("."))
                    .distinct()
                    .toList();
        }
    }
}
