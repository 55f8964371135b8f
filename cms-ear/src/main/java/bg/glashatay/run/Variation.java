package bg.glashatay.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the tests and the benchmark want different from the run command.
 *
 * @param adminPort a port on loopback through which Arquillian deploys; empty: no such door
 * @param deployed whether the application is deployed at the start
 * @param postgresConfiguration further lines for PostgreSQL's configuration
 * @param environment further variables for the server
 */
public record Variation(
        OptionalInt adminPort, boolean deployed, List<String> postgresConfiguration, Map<String, String> environment) {

    /** The run command itself. */
    public static final Variation NONE = new Variation(OptionalInt.empty(), true, List.of(), Map.of());

    public Variation {
        postgresConfiguration = List.copyOf(postgresConfiguration);
        environment = Map.copyOf(environment);
    }

    public Variation(OptionalInt adminPort, boolean deployed, List<String> postgresConfiguration) {
        this(adminPort, deployed, postgresConfiguration, Map.of());
    }

    /** The same with further variables for the server. */
    public Variation with(Map<String, String> variables) {
        return new Variation(adminPort, deployed, postgresConfiguration, variables);
    }
}
