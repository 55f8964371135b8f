package bg.glashatay.ejb.audit;

import java.lang.reflect.Method;
import java.util.Locale;

/**
 * The vocabulary of the audit log: a command is called after the method that carries it out, {@code requestChanges} is
 * {@code REQUEST_CHANGES}, unless {@link AuditedAs} gives it another name.
 */
public final class CommandName {

    private CommandName() {}

    public static String of(Method method) {
        var named = method.getAnnotation(AuditedAs.class);
        return named == null ? spelled(method.getName()) : named.value();
    }

    private static String spelled(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
