package bg.glashatay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.glashatay.run.Build;
import bg.glashatay.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The units for systemd that ship, as systemd itself reads them. */
@Tag("from-outside")
class SystemdUnitsIT {

    private static final Path ANALYZER = Path.of("/usr/bin/systemd-analyze");

    @Test
    void systemdHasNothingToSayAboutThem() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(ANALYZER), "SKIPPED, NOT TESTED: systemd-analyze is not installed.");
        var folder = Build.current().work().resolve("systemd-units");
        Folders.delete(folder);
        Files.createDirectories(folder);
        var command = new ArrayList<>(List.of(ANALYZER.toString(), "verify", "--man=no"));
        for (var unit : units()) {
            var copy = folder.resolve(unit.getFileName());
            Files.writeString(copy, withProgramsThatAreHere(Files.readString(unit)));
            command.add(copy.toString());
        }

        var output = folder.resolve("output");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();

        // it may have something to say about this machine's own units as well
        assertThat(command).hasSizeGreaterThan(5);
        assertThat(Files.readAllLines(output)).noneMatch(line -> line.contains("glashatay"));
    }

    private static List<Path> units() throws IOException {
        try (var files = Files.walk(Build.current().root().resolve("docs"))) {
            return files.filter(file -> Stream.of(".service", ".path", ".timer")
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList();
        }
    }

    /** systemd complains of a program that is not there, as Payara is not where a town has it. */
    private static String withProgramsThatAreHere(String unit) {
        return unit.replaceAll("(?m)^(Exec\\w+=)/opt/\\S+", "$1/bin/true");
    }
}
