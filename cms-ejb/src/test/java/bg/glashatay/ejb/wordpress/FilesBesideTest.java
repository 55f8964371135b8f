package bg.glashatay.ejb.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are found where they lie beside the export, and nowhere else. */
class FilesBesideTest {

    @TempDir
    Path outside;

    private Path folder;
    private FilesBeside files;

    @BeforeEach
    void export() throws IOException {
        folder = Files.createDirectory(outside.resolve("import"));
        files = new FilesBeside(folder.resolve("site.xml"));
    }

    @Test
    void pathOfTheOldSiteIsFollowedFromAnyOfItsLevelsOn() throws IOException {
        var address = "https://old.example.bg/sub/wp-content/uploads/2024/05/%D0%BC%D0%BE%D1%81%D1%82.jpg?x=1";
        assertThat(files.find(address)).isEmpty();

        var flat = Files.createFile(folder.resolve("мост.jpg"));
        assertThat(files.find(address)).contains(flat.toRealPath());

        var deep = Files.createDirectories(folder.resolve("uploads/2024/05")).resolve("мост.jpg");
        Files.createFile(deep);
        assertThat(files.find(address)).contains(deep.toRealPath());
    }

    @Test
    void nothingOutsideOfTheFolderIsFound() throws IOException {
        Files.writeString(outside.resolve("secret.jpg"), "x");
        Files.createSymbolicLink(folder.resolve("link.jpg"), outside.resolve("secret.jpg"));

        for (var address : new String[] {
            "https://a/../secret.jpg", "/%2e%2e/secret.jpg", "..\\secret.jpg", "/link.jpg", "/", "", "/a\0b.jpg"
        }) {
            assertThat(files.find(address)).as(address).isEmpty();
        }
    }

    @Test
    void smallerCopyIsKnownByItsName() {
        assertThat(FilesBeside.original("https://a/most-300x200.jpg?w=5")).isEqualTo("https://a/most.jpg");
        assertThat(FilesBeside.original("https://a/most-2024.jpg")).isEqualTo("https://a/most-2024.jpg");
    }
}
