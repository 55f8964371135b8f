package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/** Passwords made on the first start and kept in the data folder, in a file that only its owner may read. */
final class Secrets {

    /** Without the letters that are mistaken for one another when a password is typed from a screen. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new CannotStartException("CMS_DATA_DIR holds a file that cannot be read: " + file + ".", e);
            }
        }
    }

    /** The secret of that name; made up and kept if there is none yet. */
    String get(String name) {
        var known = values.getProperty(name);
        return known != null ? known : keep(name, madeUp());
    }

    /**
     * Keeps what a person has chosen, so that a later start without the variable still knows it. What has been loaded
     * with one password does not change with the variable, so another one would open nothing and is refused.
     */
    String settle(String name, String chosen, String variable) {
        var known = values.getProperty(name);
        if (known != null && !known.equals(chosen)) {
            throw new CannotStartException(
                    variable + " is not the password that this data folder was first started with:"
                            + " leave the variable out, or name an empty folder in CMS_DATA_DIR.");
        }
        return known != null ? known : keep(name, chosen);
    }

    private String keep(String name, String value) {
        values.setProperty(name, value);
        save();
        return value;
    }

    private String madeUp() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private void save() {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.createFile(file);
            }
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(writer, "Passwords of this Glashatay. Whoever can read this file can change the site.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
