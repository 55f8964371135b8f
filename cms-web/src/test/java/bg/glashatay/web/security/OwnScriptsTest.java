package bg.glashatay.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What scripts of ours do not do: let what was sent change what all objects have, or run as a script. */
class OwnScriptsTest {

    private static final List<Path> FOLDERS = List.of(Path.of("src/main/webapp/assets"), Path.of("src/main/frontend"));

    private static final Pattern PROTOTYPES = Pattern.compile(
            "__proto__|setPrototypeOf|\\.prototype\\s*[.\\[=]\\s*\\w+\\s*=[^=]"
                    + "|\\.constructor\\s*\\[|for \\((?:const|let|var) \\w+ in |Object\\.assign\\((?!document\\.createElement|\\w+\\.dataset)");

    private static final Pattern EVALUATION = Pattern.compile(
            "\\beval\\(|new Function\\(|\\.(?:inner|outer)HTML\\s*=[^=]|insertAdjacentHTML|document\\.write");

    /** An object whose members are named by a variable; what comes from outside goes into a Map. */
    private static final Pattern NAMED_BY_A_VARIABLE = Pattern.compile("\\w\\[[a-z]\\w*]\\s*=[^=]");

    @Test
    void prototypesAreLeftAlone() throws IOException {
        assertThat(lines(PROTOTYPES)).isEmpty();
    }

    @Test
    void nothingThatWasSentIsRun() throws IOException {
        assertThat(lines(EVALUATION)).isEmpty();
    }

    @Test
    void membersAreNamedByVariablesOnlyInTheSchemaOfTheEditor() throws IOException {
        assertThat(lines(NAMED_BY_A_VARIABLE)).allMatch(line -> line.startsWith("schema.js: nodes[name] ="));
    }

    private static List<String> lines(Pattern pattern) throws IOException {
        var found = new java.util.ArrayList<String>();
        for (var folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file :
                        files.filter(file -> file.toString().endsWith(".js")).toList()) {
                    Files.readString(file)
                            .lines()
                            .filter(line -> pattern.matcher(line).find())
                            .map(line -> file.getFileName() + ": " + line.strip())
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
