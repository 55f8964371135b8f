package bg.glashatay.run.bench;

import bg.glashatay.run.Build;
import bg.glashatay.run.Progress;
import bg.glashatay.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Measures the product with the demo site and prints tables; nothing here passes or fails. {@code mvn -Pbench} measures
 * one part after another, each on a product of its own; {@code -Dbench.only=http,cold} these two alone; some take
 * so long that they have to be named.
 */
public final class Benchmark {

    private static final double MEGABYTE = 1e6;

    /** Those that are measured unless others are named, in this order. */
    private static final List<Part> PARTS = List.of(
            new HttpPart(),
            new PublishPart(),
            new ColdPart(),
            new DeskPart(),
            new MediaPart(),
            new SearchPart(),
            new ScalePart(),
            new BackupPart(),
            SettingsPart.ofHttp(),
            SettingsPart.ofTheJvm());

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        Report.line("from the command to here, build included: %s", Progress.seconds(Run.sinceCommand()));
        Report.line("EAR: %.1f MB", Files.size(Build.current().ear()) / MEGABYTE);
        for (var part : PARTS) {
            if (Choice.isWanted(part)) {
                Report.heading(part.title());
                part.measure();
            }
        }
    }
}
