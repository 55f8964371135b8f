package bg.glashatay.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads environment variables; a wrong value is answered by a sentence that names the variable. */
record Variables(Map<String, String> environment) {

    private static final int LAST_PORT = 65_535;

    /** An empty variable counts as one that is not set, as shells and compose files leave them behind. */
    Optional<String> find(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<String> oneOf(String name, Set<String> allowed) {
        var value = find(name);
        if (value.isPresent() && !allowed.contains(value.get())) {
            throw new CannotStartException(
                    name + "=" + value.get() + " must be " + String.join(" or ", new TreeSet<>(allowed)) + ".");
        }
        return value;
    }

    Optional<Integer> port(String name) {
        return find(name).map(value -> {
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PORT) {
                throw new CannotStartException(name + "=" + value + " must be a port number from 1 to 65535.");
            }
            return Integer.valueOf(value);
        });
    }

    Optional<Path> path(String name) {
        return find(name).map(value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new CannotStartException(name + "=" + value + " is not the name of a folder.", e);
            }
        });
    }
}
