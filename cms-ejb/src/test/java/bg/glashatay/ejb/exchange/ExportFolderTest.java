package bg.glashatay.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.glashatay.ejb.configuration.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

    @TempDir
    Path data;

    private final ExportFolder folder = new ExportFolder();

    @BeforeEach
    void open() {
        folder.settings = new Settings() {
            @Override
            public Path dataDir() {
                return data;
            }
        };
    }

    @Test
    void newestAreKeptAndWhatWasCutOffGoes() throws IOException {
        for (int day = 1; day <= ExportFolder.KEPT + 1; day++) {
            Files.writeString(next(day), "archive");
        }
        Files.writeString(Path.of(next(9) + ExportWriter.PASSING), "half");

        folder.clearAway();

        assertThat(names()).hasSize(ExportFolder.KEPT).noneMatch(name -> name.contains("20261101"));
    }

    /** Whoever calls has made an archive, which is none the worse for it. */
    @Test
    void whatCannotBeTakenAwayStaysWithoutTrouble() throws IOException {
        for (int day = 1; day <= ExportFolder.KEPT; day++) {
            Files.writeString(next(day + 1), "archive");
        }
        var stubborn = Files.createDirectory(next(1));
        Files.writeString(stubborn.resolve("something"), "in it");

        assertThatCode(folder::clearAway).doesNotThrowAnyException();
        assertThat(names()).hasSize(ExportFolder.KEPT + 1);
    }

    private Path next(int day) throws IOException {
        return folder.next(Instant.parse("2026-11-0" + day + "T12:00:00Z"));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(data.resolve("export"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
