package bg.glashatay.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment asks of the run command, checked before anything is started.
 *
 * @param environment every variable, handed on to the server
 * @param dataFolder what has been entered lives here
 * @param httpHost the address that HTTP listens on
 * @param httpPort the port that HTTP listens on
 * @param database the PostgreSQL to use; empty means: start one
 * @param demo whether the demo site is loaded
 * @param java the Java installation for the server
 */
public record Settings(
        Map<String, String> environment,
        Path dataFolder,
        String httpHost,
        int httpPort,
        Optional<Database> database,
        boolean demo,
        JavaHome java) {

    static final String LOOPBACK = "127.0.0.1";
    private static final int DEFAULT_PORT = 8080;

    public static Settings from(Map<String, String> environment, Build build) {
        var variables = new Variables(environment);
        variables.oneOf("CMS_PAYARA", Set.of("6", "7"));
        var java = variables.find("CMS_JAVA_HOME").map(home -> JavaHome.at(Path.of(home)));
        var settings = new Settings(
                environment,
                variables
                        .path("CMS_DATA_DIR")
                        .orElse(build.root().resolve(".glashatay"))
                        .toAbsolutePath(),
                variables.find("CMS_HTTP_HOST").orElse(LOOPBACK),
                variables.port("CMS_HTTP_PORT").orElse(DEFAULT_PORT),
                database(variables),
                variables
                        .oneOf("CMS_DEMO", Set.of("true", "false"))
                        .map("true"::equals)
                        .orElse(true),
                java.orElseGet(JavaHome::own));
        settings.java.requireFor(build.payaraGeneration());
        return settings;
    }

    /** The demo password that somebody has chosen. */
    Optional<String> demoPassword() {
        return new Variables(environment).find("CMS_DEMO_PASSWORD");
    }

    private static Optional<Database> database(Variables variables) {
        var url = variables.find("CMS_DB_URL");
        var user = variables.find("CMS_DB_USER");
        var password = variables.find("CMS_DB_PASSWORD");
        if (url.isEmpty() && user.isEmpty() && password.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Database(
                url.orElseThrow(() -> missing("CMS_DB_URL")),
                user.orElseThrow(() -> missing("CMS_DB_USER")),
                password.orElseThrow(() -> missing("CMS_DB_PASSWORD"))));
    }

    private static CannotStartException missing(String variable) {
        return new CannotStartException(
                variable + " is missing: set CMS_DB_URL, CMS_DB_USER and CMS_DB_PASSWORD, or none of them.");
    }
}
