package bg.glashatay.web.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import bg.glashatay.domain.publishing.Transition;
import bg.glashatay.ejb.audit.Audited;
import bg.glashatay.ejb.audit.CommandName;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever may stand in the audit log has words that an administrator can read. */
class CommandWordsTest {

    @Test
    void everyCommandHasItsWords() {
        var words = ResourceBundle.getBundle("bg.glashatay.web.auditlog.messages", Locale.forLanguageTag("bg"));
        var steps = Arrays.stream(Transition.values()).map(Enum::name);
        var commands = new ClassFileImporter()
                .importPackages("bg.glashatay.ejb").stream()
                        .filter(type -> type.isAnnotatedWith(Audited.class) && type.isAnnotatedWith(Stateless.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(CommandName::of);

        assertThat(Stream.concat(steps, commands).distinct().filter(name -> !words.containsKey("command." + name)))
                .as("commands to be put into words in web/auditlog/messages, or named as others by @AuditedAs")
                .isEmpty();
    }
}
