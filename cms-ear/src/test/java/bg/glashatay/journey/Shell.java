package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A shell as somebody has it who reads a page of documentation: with Java, and without variables of the product.
 *
 * @param folder where what was typed and what was printed is kept
 */
record Shell(Path folder) {

    private static final int PATIENCE_MINUTES = 20;

    /** Runs the commands until one fails, which none may; the answer is all that they print. */
    String run(String script) throws IOException {
        var file = Files.writeString(folder.resolve("commands.sh"), script);
        var output = folder.resolve("output");
        var bash = new ProcessBuilder("bash", "-e", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var java = Objects.requireNonNullElse(System.getenv("CMS_JAVA_HOME"), System.getProperty("java.home"));
        bash.environment().keySet().removeIf(name -> name.startsWith("CMS_"));
        bash.environment().put("JAVA_HOME", java);
        bash.environment().put("AS_JAVA", java);
        bash.environment().merge("PATH", java + "/bin", (path, ours) -> ours + ":" + path);
        try {
            var process = bash.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            var told = Files.readString(output);
            assertThat(process.waitFor()).as(told).isZero();
            return told;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
