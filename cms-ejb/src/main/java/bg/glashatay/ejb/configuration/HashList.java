package bg.glashatay.ejb.configuration;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The file that {@code CMS_BREACHED_PASSWORDS} names, looked at before anything relies on it. */
final class HashList {

    private static final Pattern LINE = Pattern.compile("[0-9A-F]{40}(?::[0-9]+)?");

    private HashList() {}

    static Path at(String name) {
        try (BufferedReader lines = Files.newBufferedReader(Path.of(name))) {
            var first = lines.readLine();
            if (first == null || !LINE.matcher(first).matches()) {
                throw wrong(name, null);
            }
            return Path.of(name);
        } catch (IOException | InvalidPathException unreadable) {
            throw wrong(name, unreadable);
        }
    }

    private static SettingException wrong(String name, Exception cause) {
        return new SettingException(
                "CMS_BREACHED_PASSWORDS must name a file of SHA-1 sums in capitals, one a line and in their order, that the"
                        + " server's account may read; it is “" + name + "”.",
                cause);
    }
}
