package bg.glashatay.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The EAR as it ships, started as a program with a Java of its own: {@code java -jar glashatay.ear COMMAND ARGUMENT}. */
public final class EarProgram {

    private EarProgram() {}

    /** Has a command done for a database and the data folder that belongs to it; answers as the program did. */
    public static int run(Database database, Path data, String command, Path argument) {
        try {
            var log = Files.createTempFile("ear-program", ".log");
            try {
                return run(database, data, List.of(command, argument.toString()), log);
            } finally {
                Files.deleteIfExists(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + command, e);
        }
    }

    private static int run(Database database, Path data, List<String> command, Path log)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", Build.current().ear().toString(), command.get(0), command.get(1))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CMS_DB_URL", database.url());
        builder.environment().put("CMS_DB_USER", database.user());
        builder.environment().put("CMS_DB_PASSWORD", database.password());
        builder.environment().put("CMS_DATA_DIR", data.toString());
        int answer = builder.start().waitFor();
        System.out.println(command.get(0) + ": " + answer + " " + Files.readString(log));
        return answer;
    }
}
