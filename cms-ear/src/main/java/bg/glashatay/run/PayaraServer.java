package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A Payara that runs as a child of this program. Its command line is what {@code asadmin start-domain --dry-run} prints:
 * so there is no second JVM beside it, its environment and pid are known, and an ordinary signal ends it.
 */
public final class PayaraServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int SECONDS_TO_STOP = 30;
    private static final String DEPLOYED = "Boot Command deploy returned with result SUCCESS";
    private static final Pattern NOT_DEPLOYED = Pattern.compile(
            "Boot Command deploy failed.*?occurred during deployment: (.*?)(?:Please see server.log|\\|#])",
            Pattern.DOTALL);
    private static final Pattern OWN_SENTENCE =
            Pattern.compile("^Caused by: bg\\.glashatay\\.[\\w.]+: (.*\\bCMS_[A-Z_]+.*)$", Pattern.MULTILINE);
    private static final String BOOTED = "Payara Notification Service bootstrapped";

    private final Path home;
    private final JavaHome java;
    private final Domain domain;
    private final Path log;
    private Process process;
    private boolean closed;

    PayaraServer(Path home, JavaHome java, Domain domain, Path log) {
        this.home = home;
        this.java = java;
        this.domain = domain;
        this.log = log;
    }

    /** Ends what a killed run has left behind, and finds out early whether the port is free. */
    void clearTheWay() {
        leftover().stop();
        Ports.requireFree(domain.httpHost(), domain.httpPort());
    }

    /** Starts it and waits until it has booted and what was to be deployed is deployed. */
    void start(Map<String, String> environment) {
        domain.make(home);
        launch(commandLine(), environment);
        awaitBoot();
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until the server has ended, whoever ended it. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Ends it at once, as a crash would: nothing is put in order. It can be started again. */
    void kill() {
        process.destroyForcibly().onExit().join();
        leftover().forget();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            stop();
        }
    }

    /** Asks it to end, as an init system does, and waits; it can be started again. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        leftover().forget();
    }

    private Leftover leftover() {
        return new Leftover(domain.parent().resolveSibling("payara.pid"));
    }

    private List<String> commandLine() {
        var dryRun = domain.parent().resolve("command-line");
        var exit = Program.run(
                List.of(
                        java.command(),
                        "-jar",
                        home.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        domain.parent().toString(),
                        "--postbootcommandfile",
                        domain.bootCommands().toString(),
                        Domain.NAME),
                dryRun);
        try {
            var lines = Files.readAllLines(dryRun);
            var start = lines.indexOf(java.command());
            var end = lines.indexOf("");
            if (exit != 0 || start < 0 || end < start) {
                throw new IllegalStateException(
                        "asadmin start-domain --dry-run has printed no command line, see " + dryRun);
            }
            return lines.subList(start, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void launch(List<String> command, Map<String, String> environment) {
        if (closed) {
            throw new IllegalStateException("Stopped before it was started");
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            leftover().remember(process.toHandle());
            // Payara reads passwords from here and must see that there are none.
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitBoot() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!booted()) {
            if (!process.isAlive()) {
                throw new CannotStartException(
                        "Payara has ended with code " + process.exitValue() + ": see " + log + ".");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStartException(
                        "Payara has not started in " + PATIENCE.toMinutes() + " minutes: see " + log + ".");
            }
            Pause.of(POLL);
        }
    }

    private boolean booted() {
        try {
            var text = Files.readString(log);
            var failure = NOT_DEPLOYED.matcher(text);
            if (failure.find()) {
                throw new CannotStartException(reason(text, failure.group(1)));
            }
            return text.contains(domain.application().isPresent() ? DEPLOYED : BOOTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application's own sentence about a variable; failing that, what Payara makes of it. */
    private String reason(String text, String saidByPayara) {
        var own = OWN_SENTENCE.matcher(text);
        return own.find() ? own.group(1) : saidByPayara.replaceAll("\\s+", " ").strip() + " See " + log + ".";
    }
}
