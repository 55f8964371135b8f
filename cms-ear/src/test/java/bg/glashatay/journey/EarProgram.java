package bg.glashatay.journey;

import bg.glashatay.run.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The EAR as it ships, started as a program with a Java of its own: {@code java -jar glashatay.ear COMMAND ARGUMENT}. */
final class EarProgram {

    private EarProgram() {}

    /** Has a command done for a database and the data folder that belongs to it; answers as the program did. */
    static int run(Database database, Path data, String command, Path argument)
            throws IOException, InterruptedException {
        var log = Files.createTempFile("ear-program", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        List.of(java, "-jar", System.getProperty("glashatay.ear"), command, argument.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CMS_DB_URL", database.url());
        builder.environment().put("CMS_DB_USER", database.user());
        builder.environment().put("CMS_DB_PASSWORD", database.password());
        builder.environment().put("CMS_DATA_DIR", data.toString());
        try {
            var answer = builder.start().waitFor();
            System.out.println(command + ": " + answer + " " + Files.readString(log));
            return answer;
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
