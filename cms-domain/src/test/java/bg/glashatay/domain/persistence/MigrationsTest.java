package bg.glashatay.domain.persistence;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a migration may be. The old version of the product goes on for a while on the new schema, on the other node; a
 * migration that is killed leaves nothing; and what a town's database has been through is never told differently afterwards.
 */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Of the released ones; a line is added for each with the release that brings it. */
    private static final Path RELEASED = Path.of("src/test/resources/released-migrations.sha256");

    private static final Pattern NAME = Pattern.compile("V[1-9][0-9]*(_[1-9][0-9]*)?__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

    /** What takes something away that the version before still uses. */
    private static final Pattern DESTRUCTIVE = Pattern.compile(
            "\\bdrop\\s+(table|column|view|schema|type|sequence|function)\\b|\\btruncate\\b|\\bdelete\\s+from\\b"
                    + "|\\brename\\b|\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b|\\bset\\s+not\\s+null\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTRACT = Pattern.compile("(?m)^\\s*-- contract: \\S+");

    /** What PostgreSQL does outside of a transaction only, or what ends one. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\bconcurrently\\b|\\bvacuum\\b|\\breindex\\b|\\balter\\s+system\\b|\\bcreate\\s+database\\b|(?m)^\\s*(begin|commit|rollback)\\s*;",
            Pattern.CASE_INSENSITIVE);

    @Test
    void namesTellVersionAndWhatItIsAbout() {
        assertThat(files()).isNotEmpty().allMatch(name -> NAME.matcher(name).matches());
    }

    @Test
    void releasedMigrationsAreWhatTheyWere() {
        var released = released();

        assertThat(released).hasSizeGreaterThan(25);
        assertThat(checksums()).containsAllEntriesOf(released);
    }

    @Test
    void whatComesAfterAReleaseHasAHigherNumber() {
        var last = released().keySet().stream()
                .mapToInt(MigrationsTest::number)
                .max()
                .orElseThrow();

        assertThat(fresh()).allMatch(name -> number(name) > last);
    }

    @Test
    void nothingIsTakenAwayWithoutANoteThatTheVersionBeforeCanDoWithoutIt() {
        assertThat(fresh()).allSatisfy(name -> {
            var text = text(name);
            assertThat(!DESTRUCTIVE.matcher(bare(text)).find()
                            || CONTRACT.matcher(text).find())
                    .as("%s takes something away and has no line “-- contract: why nobody uses it any more”", name)
                    .isTrue();
        });
    }

    @Test
    void eachRunsInOneTransaction() {
        assertThat(files()).allSatisfy(name -> assertThat(bare(text(name))).doesNotContainPattern(OUTSIDE));
        // Flyway reads from such a file that a migration is to run without one
        try (var all = Files.list(MIGRATIONS)) {
            assertThat(all).allMatch(file -> file.toString().endsWith(".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1).split("_")[0]);
    }

    private static String bare(String text) {
        return COMMENT.matcher(text).replaceAll("");
    }

    private static List<String> fresh() {
        var released = released();
        return files().stream().filter(name -> !released.containsKey(name)).toList();
    }

    private static List<String> files() {
        try (var files = Files.list(MIGRATIONS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> checksums() {
        var sums = new TreeMap<String, String>();
        files().forEach(name -> sums.put(name, sum(text(name))));
        return sums;
    }

    private static Map<String, String> released() {
        try {
            return Files.readAllLines(RELEASED).stream()
                    .map(line -> line.split(" +"))
                    .collect(toMap(parts -> parts[1], parts -> parts[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(MIGRATIONS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
