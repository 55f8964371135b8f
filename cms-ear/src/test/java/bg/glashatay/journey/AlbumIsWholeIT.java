package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever adds a page says in {@link PublicPlace}, {@link DeskPlace} or {@link WholeAlbumIT} how its picture is taken. */
@Tag("from-outside")
@Tag("portrait")
class AlbumIsWholeIT {

    private static final Path PAGES =
            Path.of(System.getProperty("glashatay.root"), "cms-web", "src", "main", "webapp", "WEB-INF");

    @Test
    void everyPageOfCitizensHasItsPicture() throws IOException {
        var places = Arrays.stream(PublicPlace.values()).map(PublicPlace::view);

        assertThat(Stream.concat(places, WholeAlbumIT.ANSWERS.stream()).collect(Collectors.toSet()))
                .isEqualTo(pages("public"));
    }

    @Test
    void everyPageOfEditorsHasItsPicture() throws IOException {
        var places = Arrays.stream(DeskPlace.values()).map(DeskPlace::view);
        var more = Stream.of(WholeAlbumIT.IMPORT_REPORT, WholeAlbumIT.NEVER_SEEN);

        assertThat(Stream.concat(places, more).collect(Collectors.toSet())).isEqualTo(pages("editor"));
    }

    private static Set<String> pages(String folder) throws IOException {
        var root = PAGES.resolve(folder);
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .map(page -> page.replaceFirst("\\.xhtml$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
