package bg.glashatay.ejb.configuration;

import static bg.glashatay.ejb.configuration.Values.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorSettingTest {

    @TempDir
    Path folder;

    @Test
    void withoutItThereIsNone() {
        assertThat(settings(Map.of()).mirrorDir()).isEmpty();
    }

    @Test
    void folderIsMadeAndTriedAndLeftEmpty() throws IOException {
        var mirror = folder.resolve("mirror");
        assertThat(with(mirror).mirrorDir()).hasValue(mirror);
        try (var files = Files.list(mirror)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void itsFilesNeedTheSitesAddress() {
        var settings = settings(Map.of(
                "cms.mirror.dir", folder.resolve("mirror").toString(),
                "cms.data.dir", folder.resolve("data").toString()));
        assertThatThrownBy(settings::mirrorDir)
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("CMS_BASE_URL")
                .hasMessageContaining("CMS_MIRROR_DIR");
    }

    @Test
    void itIsNotWhereTheStoredFilesAre() throws IOException {
        Files.createDirectories(folder.resolve("data/media"));
        assertRefused(folder.resolve("data/media/mirror"));
        assertRefused(folder.resolve("data/x/../media"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data/media"));
        assertRefused(folder.resolve("link/mirror"));
    }

    @Test
    void whatIsNoFolderIsTold() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        assertRefused(folder.resolve("file"));
        assertRefused(folder.resolve("file/mirror"));
    }

    private void assertRefused(Path mirror) {
        assertThatThrownBy(() -> with(mirror).mirrorDir())
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("CMS_MIRROR_DIR ");
    }

    private Settings with(Path mirror) {
        return settings(Map.of(
                "cms.mirror.dir", mirror.toString(),
                "cms.data.dir", folder.resolve("data").toString(),
                "cms.base.url", "https://www.example.bg"));
    }
}
