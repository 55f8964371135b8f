package bg.glashatay.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LikeTest {

    private static final Pattern OF_ITS_OWN = Pattern.compile("escape '!'|lower\\([a-z]\\.(title|fullName|target)\\)");

    @Test
    void wordsAreTakenAsTheyAreInSmallLetters() {
        assertThat(Like.pattern(" ЩЪРКЕЛ! 100%_А ")).isEqualTo("%щъркел!! 100!%!_а%");
    }

    /** PostgreSQL takes no such character, in whatever it is asked for. */
    @Test
    void nulIsNotLookedFor() {
        assertThat(Like.pattern("мо\0ст\0")).isEqualTo("%мост%");
    }

    @Test
    void capitalsAreKnownWhateverLocaleTheDatabaseHas() {
        assertThat(Like.in("e.title", ":text"))
                .isEqualTo("lower(SQL('? collate \"bg-x-icu\"', e.title)) like :text escape '!'");
        assertThat(Like.inColumn("e.title", "?5")).isEqualTo("lower(e.title collate \"bg-x-icu\") like ?5 escape '!'");
    }

    @Test
    void noQueryLooksForWordsInAnotherWay() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("Like.java"))
                            .filter(file -> OF_ITS_OWN.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
