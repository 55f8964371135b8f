package bg.glashatay.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the tests and the benchmark want different from the run command.
 *
 * @param adminPort a port on loopback through which Arquillian deploys; empty: no such door
 * @param deployed whether the application is deployed at the start
 * @param postgresConfiguration further lines for PostgreSQL's configuration
 * @param environment further variables for the server
 * @param neighbours what else is deployed on the server, by context root
 * @param settings what is different in the server's own configuration
 * @param shared the data folder of another node, which this one works in as well; empty: its own
 */
public record Variation(
        OptionalInt adminPort,
        boolean deployed,
        List<String> postgresConfiguration,
        Map<String, String> environment,
        Map<String, Path> neighbours,
        List<ServerSetting> settings,
        Optional<Path> shared) {

    /** The run command itself. */
    public static final Variation NONE = new Variation(OptionalInt.empty(), true, List.of());

    public Variation {
        postgresConfiguration = List.copyOf(postgresConfiguration);
        environment = Map.copyOf(environment);
        neighbours = Map.copyOf(neighbours);
        settings = List.copyOf(settings);
    }

    public Variation(OptionalInt adminPort, boolean deployed, List<String> postgresConfiguration) {
        this(adminPort, deployed, postgresConfiguration, Map.of(), Map.of(), List.of(), Optional.empty());
    }

    /** The same with further variables for the server. */
    public Variation with(Map<String, String> variables) {
        return new Variation(adminPort, deployed, postgresConfiguration, variables, neighbours, settings, shared);
    }

    /** The same with still more lines in PostgreSQL's configuration. */
    public Variation configuringPostgres(List<String> further) {
        var lines =
                Stream.concat(postgresConfiguration.stream(), further.stream()).toList();
        return new Variation(adminPort, deployed, lines, environment, neighbours, settings, shared);
    }

    /** The same with other applications on the server, by context root. */
    public Variation alsoDeploying(Map<String, Path> others) {
        return new Variation(adminPort, deployed, postgresConfiguration, environment, others, settings, shared);
    }

    /** The same on a server that is set differently. */
    public Variation set(List<ServerSetting> different) {
        return new Variation(adminPort, deployed, postgresConfiguration, environment, neighbours, different, shared);
    }

    /** The same as another node beside the one that this data folder belongs to. */
    Variation beside(Path folder) {
        return new Variation(
                adminPort, deployed, postgresConfiguration, environment, neighbours, settings, Optional.of(folder));
    }
}
