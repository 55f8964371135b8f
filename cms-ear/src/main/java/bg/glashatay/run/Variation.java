package bg.glashatay.run;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the tests and the benchmark want different from the run command.
 *
 * @param adminPort a port on loopback through which Arquillian deploys; empty: no such door
 * @param deployed whether the application is deployed at the start
 * @param postgresConfiguration further lines for PostgreSQL's configuration
 */
public record Variation(OptionalInt adminPort, boolean deployed, List<String> postgresConfiguration) {

    /** The run command itself. */
    public static final Variation NONE = new Variation(OptionalInt.empty(), true, List.of());

    public Variation {
        postgresConfiguration = List.copyOf(postgresConfiguration);
    }
}
