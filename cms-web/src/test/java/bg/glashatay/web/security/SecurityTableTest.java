package bg.glashatay.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/security.md against what there is: its tests, classes and files exist, its sums are right. */
class SecurityTableTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/security.md");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| (yes|partly|no) \\| ([^|]+) \\|$");

    private static final Pattern LINE = Pattern.compile("(?m)^\\| \\d+\\.\\d+\\.\\d+ \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("([A-Z][A-Za-z]+)(?:\\.([a-z][A-Za-z]+))?");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)*\\.(?:java|xml|xhtml|md|yaml|conf)");

    /** Names that are written like classes and are none of ours. */
    private static final List<String> OTHERS = List.of("SecureRandom", "STATE_SAVING_METHOD", "PROJECT_STAGE");

    private static final String TEXT = text(DOCUMENT);

    @Test
    void everyLineSaysWhatItMust() {
        assertThat(rows()).hasSize((int) LINE.matcher(TEXT).results().count()).hasSizeGreaterThan(150);
        assertThat(rows().stream().map(row -> row.group(1))).doesNotHaveDuplicates();
        assertThat(rows().stream().filter(row -> row.group(3).equals("yes")))
                .allSatisfy(row -> assertThat(row.group(4)).as(row.group(1)).isNotBlank());
    }

    @Test
    void whateverIsNamedExists() {
        var classes = classes();
        for (var row : rows()) {
            CODE.matcher(row.group(4)).results().map(code -> code.group(1)).forEach(named -> {
                var type = CLASS.matcher(named);
                if (FILE.matcher(named).matches()) {
                    assertThat(ROOT.resolve(named)).as(row.group()).exists();
                } else if (type.matches() && !OTHERS.contains(named)) {
                    assertThat(classes.containsKey(type.group(1)))
                            .as(row.group())
                            .isTrue();
                    if (type.group(2) != null) {
                        assertThat(classes.get(type.group(1))).as(row.group()).anyMatch(file -> text(file)
                                .contains(" " + type.group(2) + "("));
                    }
                }
            });
        }
    }

    @Test
    void sumsAreThoseOfTheTable() {
        for (int level = 1; level <= 2; level++) {
            int all = count(level, "yes") + count(level, "partly") + count(level, "no");
            assertThat(TEXT)
                    .contains("| " + level + " | " + all + " | " + count(level, "yes") + " | " + count(level, "partly")
                            + " | " + count(level, "no") + " |");
        }
    }

    private static int count(int level, String met) {
        return (int) rows().stream()
                .filter(row -> row.group(2).equals(Integer.toString(level))
                        && row.group(3).equals(met))
                .count();
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(TEXT).results().toList();
    }

    /** The files of each class of the product and its tests, by its name. */
    private static Map<String, List<Path>> classes() {
        var classes = new HashMap<String, List<Path>>();
        for (var module : List.of("cms-domain", "cms-ejb", "cms-web", "cms-ear")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> classes.merge(
                                file.getFileName().toString().replace(".java", ""),
                                List.of(file),
                                (some, more) -> Stream.concat(some.stream(), more.stream())
                                        .toList()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return classes;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
