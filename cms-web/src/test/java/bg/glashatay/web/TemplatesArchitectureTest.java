package bg.glashatay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the compiler cannot see: that templates ask beans only for what they have. */
class TemplatesArchitectureTest {

    private static final Path TEMPLATES = Path.of("src/main/webapp/WEB-INF");

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("bg.glashatay.web");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");

    /** What is quoted is a text, such as the name of a parameter. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private static final Pattern PROPERTY = Pattern.compile("(?<![\\w.])([a-z]\\w*)\\.([a-zA-Z]\\w*)");

    /** What a template calls something itself, which may have the name of a bean. */
    private static final Pattern OWN_NAME =
            Pattern.compile("(?:var|varStatus)=\"(\\w+)\"|<ui:param name=\"(\\w+)\"|<cc:attribute name=\"(\\w+)\"");

    @Test
    void templatesAskBeansOnlyForWhatTheyHave() throws IOException {
        var beans = PAGES.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .collect(Collectors.toMap(TemplatesArchitectureTest::name, type -> type));
        assertThat(beans).hasSizeGreaterThan(50).containsKey("desk");
        var missing = new TreeSet<String>();

        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                unknown(Files.readString(file), beans)
                        .forEach(asked -> missing.add(TEMPLATES.relativize(file) + " asks for " + asked));
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void templatesAskTheRulesHowMuchFits() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(path -> path.toString().endsWith(".xhtml")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern("data-limit=\"[0-9]"));
        }
    }

    /** Anywhere else Faces finds it, too, and writes a warning to the log for each page it builds. */
    @Test
    void metadataStandRightBelowTheView() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(path -> path.toString().endsWith(".xhtml"))).allSatisfy(file -> assertThat(
                            Files.readString(file).replaceAll("<ui:define name=\"metadata\">\\s*<f:metadata>", ""))
                    .doesNotContain("<f:metadata>"));
        }
    }

    private static TreeSet<String> unknown(String template, Map<String, JavaClass> beans) {
        var own = OWN_NAME.matcher(template)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(found.group(2) != null ? 2 : 3))
                .collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        EXPRESSION.matcher(template).results().forEach(expression -> PROPERTY.matcher(
                        QUOTED.matcher(expression.group(1)).replaceAll("''"))
                .results()
                .filter(asked -> beans.containsKey(asked.group(1)) && !own.contains(asked.group(1)))
                .filter(asked -> !has(beans.get(asked.group(1)), asked.group(2)))
                .forEach(asked -> unknown.add(asked.group())));
        return unknown;
    }

    private static boolean has(JavaClass bean, String property) {
        var accessor = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return bean.getAllMethods().stream()
                .anyMatch(method -> method.getName().equals(property)
                        || method.getName().equals("get" + accessor)
                        || method.getName().equals("set" + accessor)
                        || method.getName().equals("is" + accessor));
    }

    private static String name(JavaClass bean) {
        var given = bean.getAnnotationOfType(Named.class).value();
        var simple = bean.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
    }
}
