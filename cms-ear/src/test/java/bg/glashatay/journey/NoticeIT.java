package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.run.Build;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the EAR says of the works of others that it holds, against what it holds. */
@Tag("from-outside")
class NoticeIT {

    private static final Pattern JAR = Pattern.compile("(?:.*/)?([^/]+?)-\\d[^/]*\\.jar");

    /** Names of jars at the start of a line, before what is said of them. */
    private static final Pattern LINE = Pattern.compile("(?m)^    ([a-z][\\w-]*(?:, [\\w-]+)*,?)(?:  |$)");

    @Test
    void everyLibraryHasItsLineAndNoOtherDoes() throws IOException {
        try (var ear = new ZipFile(Build.current().ear().toFile())) {
            var jars = new TreeSet<String>();
            ear.stream().forEach(entry -> addJar(entry.getName(), jars));
            try (var war = new ZipInputStream(entry(ear, "cms-web.war"))) {
                for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                    addJar(entry.getName(), jars);
                }
            }

            assertThat(jars).hasSizeGreaterThan(50);
            assertThat(named(text(ear, "META-INF/NOTICE"))).containsExactlyElementsOf(jars);
        }
    }

    @Test
    void textOfItsOwnLicenceIsInIt() throws IOException {
        try (var ear = new ZipFile(Build.current().ear().toFile())) {
            assertThat(text(ear, "META-INF/LICENSE")).contains("Apache License");
        }
    }

    private static void addJar(String entry, Set<String> jars) {
        var jar = JAR.matcher(entry);
        if (jar.matches() && !jar.group(1).equals("cms-domain")) {
            jars.add(jar.group(1));
        }
    }

    private static Set<String> named(String notice) {
        var jars = notice.substring(0, notice.indexOf("\nNot jars:"));
        return LINE.matcher(jars)
                .results()
                .map(line -> line.group(1).split(",\\s*"))
                .map(Arrays::asList)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(ZipFile ear, String name) throws IOException {
        try (var stream = entry(ear, name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream entry(ZipFile ear, String name) throws IOException {
        var entry = ear.getEntry(name);
        assertThat(entry).as(name).isNotNull();
        return ear.getInputStream(entry);
    }
}
