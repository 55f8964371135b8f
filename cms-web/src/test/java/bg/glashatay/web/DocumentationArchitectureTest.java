package bg.glashatay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the documentation hangs together: the index leads to every file, no link leads nowhere, every package says what it is for. */
class DocumentationArchitectureTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCS = ROOT.resolve("docs");

    /** Pictures of all pages that somebody took to look at; they are not committed. */
    private static final Path ALBUM = DOCS.resolve("screenshots").resolve("all");

    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    @Test
    void indexLeadsToEveryFile() throws IOException {
        var missed = new ArrayList<>(files(DOCS));
        missed.removeAll(reachedFrom(DOCS.resolve("README.md")));

        assertThat(missed).as("what docs/README.md does not lead to").isEmpty();
    }

    @Test
    void noLinkLeadsNowhere() throws IOException {
        var dead = new ArrayList<String>();
        var texts = new ArrayList<>(files(DOCS));
        texts.add(ROOT.resolve("README.md"));
        for (var text : texts) {
            for (var link : links(text)) {
                if (!leads(text, link)) {
                    dead.add(ROOT.relativize(text) + " → " + link);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        var silent = new TreeSet<String>();
        for (var module : List.of("cms-domain", "cms-ejb", "cms-web", "cms-ear")) {
            try (var sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                        .forEach(folder -> silent.add(ROOT.relativize(folder).toString()));
            }
        }

        assertThat(silent).as("packages without a package-info.java").isEmpty();
    }

    /** Whoever is led to a folder is led to what is in it. */
    private static Set<Path> reachedFrom(Path index) throws IOException {
        var reached = new TreeSet<Path>();
        var next = new ArrayDeque<>(List.of(index));
        while (!next.isEmpty()) {
            var place = next.pop();
            if (Files.isDirectory(place)) {
                next.addAll(place.startsWith(DOCS) ? files(place) : List.of());
            } else if (reached.add(place)) {
                for (var link : links(place)) {
                    next.add(target(place, link));
                }
            }
        }
        return reached;
    }

    private static boolean leads(Path from, String link) throws IOException {
        var target = target(from, link);
        int hash = link.indexOf('#');
        if (hash < 0 || !target.toString().endsWith(".md")) {
            return Files.exists(target);
        }
        return Files.exists(target) && anchors(target).contains(link.substring(hash + 1));
    }

    private static Path target(Path from, String link) {
        var path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? from : from.resolveSibling(path).normalize();
    }

    /** The links of a text within the repository; other files have none. */
    private static List<String> links(Path text) throws IOException {
        if (!text.toString().endsWith(".md") || !Files.exists(text)) {
            return List.of();
        }
        return LINK.matcher(CODE.matcher(Files.readString(text)).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** The names of a text's headings, as sites that show it make them. */
    private static List<String> anchors(Path text) throws IOException {
        return HEADING.matcher(Files.readString(text).replaceAll("(?ms)^ *```.*?^ *```", ""))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(ALBUM))
                    .sorted()
                    .toList();
        }
    }
}
