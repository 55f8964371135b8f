package bg.glashatay.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.ejb.publishing.EditionService;
import bg.glashatay.ejb.publishing.PublishingService;
import bg.glashatay.ejb.security.TokenService;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each command has one name in the audit log, and a way to it. */
class AuditVocabularyTest {

    private static final Pattern NAME = Pattern.compile("\"([A-Z][A-Z_]+)\"");
    private static final Pattern METHODS_NAME = Pattern.compile("@AuditedAs\\([^)]*\\)");

    @Test
    void commandIsCalledAfterItsMethod() {
        assertThat(name(PublishingService.class, "submit")).isEqualTo("SUBMIT");
        assertThat(name(PublishingService.class, "publishWithoutReview")).isEqualTo("PUBLISH_WITHOUT_REVIEW");
        assertThat(name(EditionService.class, "save")).isEqualTo("SAVE");
    }

    @Test
    void whatTheDeskSavesIsCalledASaveWhetherItIsPermittedOrRefused() {
        assertThat(name(EditionService.class, "merge")).isEqualTo("SAVE");
    }

    @Test
    void commandThatAnotherServiceHasTooNamesWhatItIsAbout() {
        assertThat(name(TokenService.class, "create")).isEqualTo("CREATE_TOKEN");
        assertThat(name(EditionService.class, "create")).isEqualTo("OPEN");
    }

    /** Permitted steps are written down by the workflow's names, refused ones by the methods'. */
    @Test
    void everyStepIsCalledTheSameWhenItIsRefused() {
        // these two follow from a save and from another's publication
        var steps = EnumSet.complementOf(EnumSet.of(Transition.EDIT, Transition.SUPERSEDE));

        assertThat(publicMethods(PublishingService.class).map(CommandName::of))
                .containsAll(steps.stream().map(Enum::name).toList());
    }

    /** Who writes which line is not to be seen from here; that nobody writes the name of a refusal is. */
    @Test
    void everyNameOfARefusedCommandIsWrittenDownOfPermittedOnesToo() throws IOException {
        var written = namesInTheCode();
        Arrays.stream(Transition.values()).map(Enum::name).forEach(written::add);
        // each step that it takes has a line of its own, by the step's name
        written.add("BULK_TRANSITION");

        assertThat(commands().map(command -> CommandName.of(command.reflect())).filter(name -> !written.contains(name)))
                .as("names of commands under which only refusals are written down; say @AuditedAs with the other's")
                .isEmpty();
    }

    @Test
    void everyCommandThatIsAuditedWhenRefusedIsSoWhenPermitted() {
        var commands = commands().toList();

        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(commands.stream().filter(command -> !leadsToTheTrail(command, new HashSet<>())))
                .as(
                        "commands that leave no line when they are permitted; say @AuditedAs(value = …, reading = true) of a question")
                .map(JavaMethod::getFullName)
                .isEmpty();
    }

    private static Stream<JavaMethod> commands() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("bg.glashatay.ejb");
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Audited.class) && !type.isAssignableTo(RefusalInterceptor.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.tryGetAnnotationOfType(AuditedAs.class)
                        .filter(AuditedAs::reading)
                        .isPresent());
    }

    /** Whatever the services' code says in capitals, but for the names that it gives to its own methods. */
    private static Set<String> namesInTheCode() throws IOException {
        var names = new HashSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var code = METHODS_NAME.matcher(Files.readString(source)).replaceAll("");
                NAME.matcher(code).results().map(found -> found.group(1)).forEach(names::add);
            }
        }
        return names;
    }

    private static boolean leadsToTheTrail(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        if (!seen.add(method)) {
            return false;
        }
        return Stream.of(method.getMethodCallsFromSelf().stream(), method.getMethodReferencesFromSelf().stream())
                .flatMap(accesses -> accesses)
                .anyMatch(access -> access.getTargetOwner().isAssignableTo(AuditTrail.class)
                                && !access.getName().equals("refused")
                        || isOurs(access.getTargetOwner())
                                && access.getTarget()
                                        .resolveMember()
                                        .filter(member -> leadsToTheTrail((JavaCodeUnit) member, seen))
                                        .isPresent());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("bg.glashatay.ejb");
    }

    private static String name(Class<?> service, String method) {
        return publicMethods(service)
                .filter(candidate -> candidate.getName().equals(method))
                .map(CommandName::of)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Method> publicMethods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }
}
