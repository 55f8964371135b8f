package bg.glashatay.ejb.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export of 100 MB is read with an eighth of the heap that a server has. */
class LongExportTest {

    private static final long SIZE = 100_000_000;

    @TempDir
    Path folder;

    @Test
    void hundredMegabytesAreReadInAHeapOf64() throws Exception {
        var file = folder.resolve("long.xml");
        LongExport.write(file, SIZE);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(List.of(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongExport.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(said).isZero();
        System.out.print(said);
    }
}
