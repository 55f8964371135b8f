package bg.glashatay.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the tests and the benchmark want different from the run command.
 *
 * @param adminPort a port on loopback through which Arquillian deploys; empty: no such door
 * @param deployed whether the application is deployed at the start
 * @param postgresConfiguration further lines for PostgreSQL's configuration
 * @param environment further variables for the server
 * @param shared the data folder of another node, which this one works in as well; empty: its own
 */
public record Variation(
        OptionalInt adminPort,
        boolean deployed,
        List<String> postgresConfiguration,
        Map<String, String> environment,
        Optional<Path> shared) {

    /** The run command itself. */
    public static final Variation NONE = new Variation(OptionalInt.empty(), true, List.of());

    public Variation {
        postgresConfiguration = List.copyOf(postgresConfiguration);
        environment = Map.copyOf(environment);
    }

    public Variation(OptionalInt adminPort, boolean deployed, List<String> postgresConfiguration) {
        this(adminPort, deployed, postgresConfiguration, Map.of(), Optional.empty());
    }

    /** The same with further variables for the server. */
    public Variation with(Map<String, String> variables) {
        return new Variation(adminPort, deployed, postgresConfiguration, variables, shared);
    }

    /** The same as another node beside the one that this data folder belongs to. */
    Variation beside(Path folder) {
        return new Variation(adminPort, deployed, postgresConfiguration, environment, Optional.of(folder));
    }
}
