package bg.glashatay.ejb.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A password in a file of its own, such as systemd and containers hand over, where the environment would show it to more
 * people: the variable whose name ends in {@code _FILE} says where.
 */
public final class SecretFile {

    /** What may be in a file instead. */
    static final Set<String> VARIABLES = Set.of("CMS_DB_PASSWORD", "CMS_SMTP_PASSWORD", "CMS_ADMIN_PASSWORD");

    private static final String ENDING = "_FILE";

    private SecretFile() {}

    /**
     * What the file has in it, without the end of its line; empty where no file is named.
     *
     * @param values what each variable says
     * @throws SettingException when the file cannot be read, or is empty
     */
    public static Optional<String> read(String variable, Function<String, Optional<String>> values) {
        if (!VARIABLES.contains(variable)) {
            return Optional.empty();
        }
        return values.apply(variable + ENDING)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> {
                    var secret = contentOf(variable, name);
                    if (secret.isEmpty()) {
                        throw wrong(variable, name, null);
                    }
                    return secret;
                });
    }

    private static String contentOf(String variable, String name) {
        try {
            return Files.readString(Path.of(name)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw wrong(variable, name, unreadable);
        }
    }

    private static SettingException wrong(String variable, String name, Exception cause) {
        return new SettingException(
                variable + ENDING + " names a file that is empty or cannot be read: " + name
                        + "; write the password into it, and let the server's account read it.",
                cause);
    }
}
