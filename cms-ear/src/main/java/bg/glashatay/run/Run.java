package bg.glashatay.run;

import java.time.Duration;
import java.time.Instant;

/**
 * The run command. Maven runs it in its own process ({@code exec:java}), for two reasons: a sentence about a wrong
 * variable is then the last thing on the screen, without a stack trace below it, and Maven does not return to the prompt
 * before everything has been stopped.
 */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(new Progress(System.out));
        } catch (CannotStartException e) {
            System.out.flush();
            System.err.println("Glashatay cannot start. " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Progress progress) throws InterruptedException {
        var build = Build.current();
        var settings = Settings.from(System.getenv(), build);
        var product = new Product(build, settings, Variation.NONE, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product, progress), "stop"));
        try {
            product.start();
            progress.say(
                    "From the command to the first page: " + Progress.seconds(sinceCommand()) + ". Ctrl-C stops it.");
            progress.say(Banner.of(product, settings));
            product.payara().awaitEnd();
            leaveItTo(product);
            throw new CannotStartException("Payara has ended by itself: see " + product.serverLog() + ".");
        } catch (RuntimeException e) {
            leaveItTo(product);
            product.close();
            throw e;
        }
    }

    /** While the shutdown hook is at work, what happens to this thread is no news and must not end up on the screen. */
    private static void leaveItTo(Product product) throws InterruptedException {
        if (product.isClosed()) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static void stop(Product product, Progress progress) {
        if (!product.isClosed()) {
            progress.phase("Stopping", product::close);
        }
    }

    /** How long ago the person at the keyboard gave the command. */
    public static Duration sinceCommand() {
        var command = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(command, Instant.now());
    }
}
